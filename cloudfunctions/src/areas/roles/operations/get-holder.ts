import type { Contract } from '../../../../../types/contract';
import { holds, rolesOf } from '../../../domain/roles';
import { findMember } from '../../../records/members/store';
import { pathsOf } from '../../../records/org-units/store';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { mayKnowOf } from '../rules/known-member';
import { readDelegators } from '../steps/read-delegators';
import { holderOf } from '../view';

/** An administrator reads what one person was granted within their part of the tree. */
export const getHolder: Handler<Contract['roles']['getHolder']> = async ({ memberId }, { caller, orgUnit, now }) => {
  const member = await findMember(memberId);
  if (!member) return refuse('notFound');
  const [paths, delegators] = await Promise.all([
    pathsOf(member.grants.map(({ orgUnitId }) => orgUnitId)),
    readDelegators(member.grants),
  ]);
  const holder = holderOf(member, { caller, orgUnitId: orgUnit._id, paths, delegators, now });
  const isHere = holds(caller.held, 'administrator', member.path);
  const isKnown = isHere || holder.grants.length > 0 || (!holder.left && mayKnowOf(caller, member));
  if (!isKnown) return refuse('notFound');
  const brings = !holder.left && member.path.includes(orgUnit._id);
  const byDuty = brings ? rolesOf({ ...member, grants: [] }, now, null) : [];
  return done({ holder, byDuty, now });
};
