import type { Contract } from '../../../../../types/contract';
import { audienceIn } from '../../../domain/placement';
import { positionIn, seatingOf } from '../../../domain/seating';
import { hasSignUp } from '../../../domain/sign-up';
import { refuseNotLive } from '../../../records/gatherings/rules';
import { findActiveMember } from '../../../records/members/store';
import { enter, findList } from '../../../records/sign-up-lists/store';
import { Failure } from '../../../runtime/failures';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { listLimit, newEntry } from '../rules';
import { openList } from '../steps/open-list';
import { readPeople } from '../steps/read-people';
import { peopleBehind, placeOf } from '../view';

/** Puts somebody at the end of the list for them, with a reason that they read. */
export const signUpByHand: Handler<Contract['signUps']['signUpByHand']> = async (
  { signUpId, memberId, reason },
  { gathering, caller, now },
) => {
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  const [member, list] = await Promise.all([findActiveMember(memberId), openList(gathering)]);
  if (!member || !audienceIn(member, gathering)) return refuse('notExpected');
  const byHand = { by: caller.memberId, reason };
  const entered = await enter(list._id, newEntry(signUpId, member, gathering, byHand, now), listLimit);
  const current = entered ?? (await findList(list._id)) ?? list;
  const place = positionIn(seatingOf(current), memberId);
  if (place) return done({ place: placeOf(place, await readPeople(peopleBehind(current, memberId))), now });
  if (current.withdrawn.some(entry => entry.signUpId === signUpId)) return refuse('alreadyWithdrawn');
  if (current.order.length >= listLimit) return refuse('listFull', { limit: listLimit });
  throw new Failure('conflict');
};
