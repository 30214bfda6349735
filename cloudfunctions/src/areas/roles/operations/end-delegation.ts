import type { Contract } from '../../../../../types/contract';
import { hasRunOut, runsBranch } from '../../../domain/roles';
import type { MemberDocument } from '../../../records/members/document';
import { endGrant, findMember } from '../../../records/members/store';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { readDelegationView } from '../steps/read-delegation-view';

/** The delegation of a branch with that id, and its place among the member's grants; null if there is none. */
function delegationIn(member: MemberDocument | null, orgUnitId: string, grantId: string) {
  const place = member?.grants.findIndex(grant => grant.grantId === grantId) ?? -1;
  const grant = member?.grants[place];
  return member && grant?.delegated && grant.orgUnitId === orgUnitId ? { member, grant, place } : null;
}

/** The secretary of a branch ends a delegation before its time. */
export const endDelegation: Handler<Contract['roles']['endDelegation']> = async (input, call) => {
  const { memberId, grantId, reason } = input;
  const { caller, orgUnit, now } = call;
  const found = delegationIn(await findMember(memberId), orgUnit._id, grantId);
  if (!found) return refuse('notFound');
  const { member, grant, place } = found;
  if (!runsBranch(caller.member, orgUnit._id, now)) return refuse('notYours');
  if (grant.ended) return done({ delegation: await readDelegationView(grant, member, call), now });
  if (grant.until !== null && hasRunOut(grant, now)) return refuse('alreadyOver', { until: grant.until });
  const ended = { by: authorOf(caller), at: now, reason };
  // Somebody else was first: what stands there is theirs.
  const after = (await endGrant(memberId, place, grantId, ended)) ?? (await findMember(memberId));
  const current = after?.grants[place];
  if (!after || !current?.ended) throw new Failure('conflict');
  return done({ delegation: await readDelegationView(current, after, call), now });
};
