import type { Contract } from '../../../../../types/contract';
import { hasSignUp } from '../../../domain/sign-up';
import { refuseNotLive } from '../../../records/gatherings/rules';
import { type Handler, refuse } from '../../../runtime/handlers';
import { answerSummary } from '../steps/answer-summary';
import { openList } from '../steps/open-list';
import { withdrawEntry } from '../steps/withdraw-entry';

/** Gives up the caller's own place in the list. */
export const withdrawSignUp: Handler<Contract['signUps']['withdrawSignUp']> = async ({ signUpId }, call) => {
  const { gathering, now } = call;
  if (!hasSignUp(gathering)) return refuse('noSignUp');
  const list = await openList(gathering);
  const entry = list.order.find(one => one.signUpId === signUpId && one.memberId === call.caller.memberId);
  if (!entry) return answerSummary(gathering, list, call);
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  const { closesAt } = gathering.signUp;
  if (now >= closesAt) return refuse('signUpOver', { closesAt });
  const left = await withdrawEntry(list, signUpId, { withdrawnAt: now, byHand: null });
  return answerSummary(gathering, left, call);
};
