import type { Contract } from '../../../../types/contract';
import type { ParsedInput, Refusal } from '../../../../types/operation';
import { type Delegator, hasRunOut, isBacked, runsBranch } from '../../domain/roles';
import { beginning, grantLimit } from './rules';
import type { Author } from '../../domain/author';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { RoleGrant } from '../../records/members/document';

type Operations = Contract['roles'];
type Wanted = ParsedInput<Operations['delegate']>;

/** Whoever stands in for longer than that is to be given the duty, or the role, by those above. */
export const dayLimit = 90;
const day = 86_400_000;

/** Why somebody does not get to stand in for the caller; null = they may. `delegator`: for whom they stand in so far. */
export function refuseDelegation(
  member: Delegator,
  { from, until }: Pick<Wanted, 'from' | 'until'>,
  { by, delegator, branchId, now }: { by: Delegator; delegator: Delegator | null; branchId: string; now: number },
): Refusal<Operations['delegate']> | null {
  if (!runsBranch(by, branchId, now)) return { word: 'notYours' };
  if (member._id === by._id) return { word: 'notToOneself' };
  const onCommittee = member.state === 'active' && member.duty !== null && member.branchId === branchId;
  if (!onCommittee) return { word: 'notOnCommittee' };
  if (runsBranch(member, branchId, now)) return { word: 'alreadyHolds' };
  const begins = beginning(from, now);
  if (until <= begins) return { word: 'endsTooEarly' };
  if (until > begins + dayLimit * day) return { word: 'tooLong', days: dayLimit };
  // One at a time, so that whoever stands in does so for one person.
  const open = member.grants.find(
    grant => grant.delegated && !grant.ended && !hasRunOut(grant, now) && isBacked(grant, member, delegator, now),
  );
  if (open) return { word: 'alreadyDelegated', until: open.until };
  return member.grants.length < grantLimit ? null : { word: 'tooManyGrants', limit: grantLimit };
}

/** A delegation as it is made at `now`. */
export function newDelegation(
  { grantId, from, until, reason }: Wanted,
  orgUnit: Pick<OrgUnitDocument, '_id' | 'name'>,
  by: Author,
  now: number,
): RoleGrant {
  const over = { orgUnitId: orgUnit._id, orgUnitName: orgUnit.name };
  const dates = { from: beginning(from, now), until };
  return { grantId, role: 'secretary', ...over, ...dates, reason, delegated: true, by, at: now, ended: null };
}

/** Whether a grant is the delegation that the same call made before. */
export const isSameDelegation = (grant: RoleGrant, wanted: Wanted, callerId: string): boolean =>
  grant.delegated === true &&
  grant.by.memberId === callerId &&
  grant.orgUnitId === wanted.orgUnitId &&
  grant.from === beginning(wanted.from, grant.at) &&
  grant.until === wanted.until &&
  grant.reason === wanted.reason;
