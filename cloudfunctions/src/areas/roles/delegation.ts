import type { Contract } from '../../../../types/contract';
import { hasRunOut, runsBranch } from '../../domain/roles';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { type Call, done, refuse, type Handler } from '../../runtime/handlers';
import { dayLimit, isSameDelegation, newDelegation, refuseDelegation } from './delegation-rules';
import { readDelegators } from './delegators';
import { grantOf } from './view';
import type { MemberDocument, RoleGrant } from '../../records/members/document';
import {
  addDelegation,
  endGrant,
  type Granted,
  listCommittee,
  listGranted,
  findMember,
} from '../../records/members/store';

type Operations = Contract['roles'];
type SecretaryCall = Call<Operations['delegate']['access']>;

/** Others may grant the same person something at the same time; each time there is one more of them who is done. */
const attempts = 5;
const holderLimit = 1000;

/** A delegation as the caller sees it. */
async function seen(grant: RoleGrant, member: Granted, { caller, orgUnit, now }: SecretaryCall) {
  const paths = new Map([[orgUnit._id, orgUnit.path]]);
  const reading = { caller, orgUnitId: orgUnit._id, paths, delegators: await readDelegators([grant]), now };
  const view = grantOf(grant, member, orgUnit.path, reading);
  const isOpen = view.state === 'inForce' || view.state === 'notYet';
  const mayEnd = isOpen && runsBranch(caller.member, orgUnit._id, now);
  return { ...view, memberId: member._id, name: member.name, mayEnd };
}

const listDelegations: Handler<Operations['listDelegations']> = async (_input, call) => {
  const { caller, orgUnit, now } = call;
  const runs = runsBranch(caller.member, orgUnit._id, now);
  const [holders, committee] = await Promise.all([
    listGranted([orgUnit._id], null, holderLimit),
    runs ? listCommittee(orgUnit._id) : [],
  ]);
  const found = holders.flatMap(member =>
    member.grants
      .filter(({ delegated, orgUnitId }) => delegated && orgUnitId === orgUnit._id)
      .map(grant => seen(grant, member, call)),
  );
  const candidates = committee.flatMap(member =>
    member.duty === null || member._id === caller.memberId || runsBranch(member, orgUnit._id, now)
      ? []
      : [{ memberId: member._id, name: member.name, duty: member.duty }],
  );
  return done({ items: (await Promise.all(found)).sort((a, b) => b.at - a.at), candidates, dayLimit, now });
};

const delegate: Handler<Operations['delegate']> = async (input, call) => {
  const { caller, orgUnit, now } = call;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const member = await findMember(input.memberId);
    if (!member) return refuse('notOnCommittee');
    const earlier = member.grants.find(({ grantId }) => grantId === input.grantId);
    if (earlier) {
      if (!isSameDelegation(earlier, input, caller.memberId)) throw new Failure('conflict');
      return done({ delegation: await seen(earlier, member, call), now });
    }
    const delegator = member.standsInFor === undefined ? null : await findMember(member.standsInFor);
    const facts = { by: caller.member, delegator, branchId: orgUnit._id, now };
    const refusal = refuseDelegation(member, input, facts);
    if (refusal) return { ok: false, refusal };
    const made = newDelegation(input, orgUnit, authorOf(caller), now);
    if (await addDelegation(member, made)) return done({ delegation: await seen(made, member, call), now });
  }
  throw new Failure('conflict');
};

/** The delegation of a branch with that id, and its place among the member's grants; null if there is none. */
function delegationIn(member: MemberDocument | null, orgUnitId: string, grantId: string) {
  const place = member?.grants.findIndex(grant => grant.grantId === grantId) ?? -1;
  const grant = member?.grants[place];
  return member && grant?.delegated && grant.orgUnitId === orgUnitId ? { member, grant, place } : null;
}

const endDelegation: Handler<Operations['endDelegation']> = async ({ memberId, grantId, reason }, call) => {
  const { caller, orgUnit, now } = call;
  const found = delegationIn(await findMember(memberId), orgUnit._id, grantId);
  if (!found) return refuse('notFound');
  const { member, grant, place } = found;
  if (!runsBranch(caller.member, orgUnit._id, now)) return refuse('notYours');
  if (grant.ended) return done({ delegation: await seen(grant, member, call), now });
  if (grant.until !== null && hasRunOut(grant, now)) return refuse('alreadyOver', { until: grant.until });
  const ended = { by: authorOf(caller), at: now, reason };
  // Somebody else was first: what stands there is theirs.
  const after = (await endGrant(memberId, place, grantId, ended)) ?? (await findMember(memberId));
  const current = after?.grants[place];
  if (!after || !current?.ended) throw new Failure('conflict');
  return done({ delegation: await seen(current, after, call), now });
};

/** How the secretary of a branch lets somebody of its committee stand in for them. */
export const delegations = { listDelegations, delegate, endDelegation };
