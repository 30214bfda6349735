import type { Contract } from '../../../../../types/contract';
import { hasSignUp } from '../../../domain/sign-up';
import { refuseNotLive } from '../../../records/gatherings/rules';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { openList } from '../steps/open-list';
import { withdrawEntry } from '../steps/withdraw-entry';

/** Takes somebody off the list, with a reason that they read. */
export const signOut: Handler<Contract['signUps']['signOut']> = async (
  { signUpId, reason },
  { gathering, caller, now },
) => {
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const list = await openList(gathering);
  if (list.withdrawn.some(entry => entry.signUpId === signUpId)) return done({ now });
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  if (!list.order.some(one => one.signUpId === signUpId)) return refuse('notSignedUp');
  await withdrawEntry(list, signUpId, { withdrawnAt: now, byHand: { by: caller.memberId, reason } });
  return done({ now });
};
