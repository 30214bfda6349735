import type { Contract } from '../../../../../types/contract';
import { audienceIn } from '../../../domain/placement';
import { hasSignUp } from '../../../domain/sign-up';
import { refuseNotLive } from '../../../records/gatherings/rules';
import { enter } from '../../../records/sign-up-lists/store';
import { type Handler, refuse } from '../../../runtime/handlers';
import { isSignedUp, listLimit, newEntry, refuseSignUp } from '../rules';
import { answerSummary } from '../steps/answer-summary';
import { openList } from '../steps/open-list';

/** Puts the caller at the end of the list; whether that is a seat follows from the list. */
export const signUp: Handler<Contract['signUps']['signUp']> = async ({ signUpId }, call) => {
  const { gathering, now } = call;
  const { member } = call.caller;
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const list = await openList(gathering);
  if (isSignedUp(list, signUpId, member._id)) return answerSummary(gathering, list, call);
  const refusal =
    refuseNotLive(gathering) ??
    refuseSignUp(gathering.signUp, list, member._id, audienceIn(member, gathering) !== null, now);
  if (refusal) return { ok: false, refusal };
  const entered = await enter(gathering._id, newEntry(signUpId, member, gathering, null, now), listLimit);
  if (entered) return answerSummary(gathering, entered, call);
  const current = await openList(gathering);
  return isSignedUp(current, signUpId, member._id)
    ? answerSummary(gathering, current, call)
    : refuse('listFull', { limit: listLimit });
};
