import type { Contract } from '../../../../types/contract';
import type { ParsedInput, Refusal, Role } from '../../../../types/operation';
import type { RoleGrantView } from '../../../../types/roles';
import { hasRunOut, isInForce, mayGrant } from '../../domain/roles';
import type { Author } from '../../domain/author';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { MemberDocument, RoleGrant } from '../../records/members/document';

type Operations = Contract['roles'];
type Wanted = ParsedInput<Operations['grant']>;
type Dates = Pick<RoleGrant, 'from' | 'until'>;
type Holder = Pick<MemberDocument, '_id' | 'state' | 'grants'>;
type Granter = { readonly memberId: string; readonly held: Parameters<typeof mayGrant>[0] };

/** So many grants are kept with one person, those that have ended included: years of them, and the document stays small. */
export const grantLimit = 100;

/** When a grant begins that is made at `now`: not before, since nobody had the role then. */
export const beginning = (from: number | null, now: number): number => Math.max(from ?? now, now);

const overlap = (a: Dates, b: Dates): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

/** Why a role is not granted at `now`; null = it may be. */
export function refuseGrant(
  { _id, state, grants }: Holder,
  { role, from, until }: Pick<Wanted, 'role' | 'from' | 'until'>,
  { by, orgUnit, now }: { by: Granter; orgUnit: Pick<OrgUnitDocument, '_id' | 'path' | 'dissolvedAt'>; now: number },
): Refusal<Operations['grant']> | null {
  if (state !== 'active') return { word: 'notFound' };
  if (_id === by.memberId) return { word: 'notToOneself' };
  if (orgUnit.dissolvedAt !== null) return { word: 'dissolved' };
  if (!mayGrant(by.held, role, orgUnit.path)) return { word: 'beyondRights' };
  const dates = { from: beginning(from, now), until };
  if (until !== null && until <= dates.from) return { word: 'endsTooEarly' };
  const same = grants.find(
    grant => grant.role === role && grant.orgUnitId === orgUnit._id && grant.ended === null && overlap(grant, dates),
  );
  if (same) return { word: 'alreadyGranted', until: same.until };
  return grants.length < grantLimit ? null : { word: 'tooManyGrants', limit: grantLimit };
}

/** A grant as it is made at `now`. */
export function newGrant(wanted: Wanted, orgUnit: Pick<OrgUnitDocument, '_id' | 'name'>, by: Author, now: number) {
  const { grantId, role, from, until, reason } = wanted;
  const over = { orgUnitId: orgUnit._id, orgUnitName: orgUnit.name };
  return { grantId, role, ...over, from: beginning(from, now), until, reason, by, at: now, ended: null };
}

/** Whether a grant is the one that the same call made before. */
export const isSameGrant = (grant: RoleGrant, wanted: Wanted, callerId: string): boolean =>
  grant.by.memberId === callerId &&
  grant.role === wanted.role &&
  grant.orgUnitId === wanted.orgUnitId &&
  grant.from === beginning(wanted.from, grant.at) &&
  grant.until === wanted.until &&
  grant.reason === wanted.reason;

/**
 * How a grant stands. To somebody who is not on the roster it gives nothing, whatever its dates, and neither does a delegation
 * that rests on nothing any more (`backed` false).
 */
export function stateOf(
  grant: RoleGrant,
  holder: Pick<Holder, 'state'>,
  now: number,
  backed = true,
): RoleGrantView['state'] {
  if (grant.ended) return 'revoked';
  if (holder.state !== 'active' || !backed || hasRunOut(grant, now)) return 'over';
  return isInForce(grant, now) ? 'inForce' : 'notYet';
}

/** Whether somebody who holds these roles may take a grant over the node at the end of `path` back: never their own. */
export const mayRevoke = (by: Granter, holderId: string, role: Role, path: readonly string[]): boolean =>
  by.memberId !== holderId && mayGrant(by.held, role, path);
