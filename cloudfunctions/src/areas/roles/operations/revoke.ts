import type { Contract } from '../../../../../types/contract';
import { hasRunOut } from '../../../domain/roles';
import { endGrant, findMember } from '../../../records/members/store';
import { pathsOf } from '../../../records/org-units/store';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { mayRevoke } from '../rules/grants';
import { readDelegators } from '../steps/read-delegators';
import { grantOf, pathWithin } from '../view';

/** An administrator takes a granted role back. */
export const revoke: Handler<Contract['roles']['revoke']> = async (input, { caller, orgUnit, now }) => {
  const { memberId, grantId, reason } = input;
  const member = await findMember(memberId);
  const place = member?.grants.findIndex(each => each.grantId === grantId) ?? -1;
  const found = member?.grants[place];
  if (!member || !found) return refuse('notFound');
  const [paths, delegators] = await Promise.all([pathsOf([found.orgUnitId]), readDelegators([found])]);
  const reading = { caller, orgUnitId: orgUnit._id, paths, delegators, now };
  const path = pathWithin(found, reading);
  if (!path) return refuse('notFound');
  if (memberId === caller.memberId) return refuse('notOneself');
  if (!mayRevoke(caller, memberId, found.role, path)) return refuse('beyondRights');
  if (found.ended) return done({ grant: grantOf(found, member, path, reading), now });
  if (found.until !== null && hasRunOut(found, now)) return refuse('alreadyOver', { until: found.until });
  const ended = { by: authorOf(caller), at: now, reason };
  // Somebody else was first: what stands there is theirs.
  const after = (await endGrant(memberId, place, grantId, ended)) ?? (await findMember(memberId));
  const revoked = after?.grants[place];
  if (!after || !revoked?.ended) throw new Failure('conflict');
  return done({ grant: grantOf(revoked, after, path, reading), now });
};
