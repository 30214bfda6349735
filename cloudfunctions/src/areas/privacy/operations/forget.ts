import type { Contract } from '../../../../../types/contract';
import { type Handler, refuse, done } from '../../../runtime/handlers';
import { findMember } from '../../../records/members/store';
import { rolesOf, mayVouchFor } from '../../../domain/roles';
import { firstAdministrator } from '../../../platform/configuration';
import { beginForgetting } from '../steps/begin-forgetting';
import { authorOf } from '../../../runtime/facts';
import { continueForgetting } from '../steps/continue-forgetting';

/** An administrator has a person forgotten: erased from the roster at once, from everything else by and by. */
export const forget: Handler<Contract['privacy']['forget']> = async (
  { memberId, reason },
  { caller, orgUnit, now },
) => {
  const member = await findMember(memberId);
  if (!member?.path.includes(orgUnit._id)) return refuse('notFound');
  if (memberId === caller.memberId) return refuse('notOneself');
  const administers = rolesOf(member, now, firstAdministrator()).filter(({ role }) => role === 'administrator');
  if (!mayVouchFor(caller.held, { path: member.path, held: administers })) return refuse('beyondRights');
  const begun = await beginForgetting(member, authorOf(caller), reason, now);
  const { pseudonym, doneAt } = await continueForgetting(begun, now);
  return done({ pseudonym, done: doneAt !== null });
};
