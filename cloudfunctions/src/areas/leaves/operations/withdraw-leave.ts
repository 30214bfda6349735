import type { Contract } from '../../../../../types/contract';
import { refuseNotLive } from '../../../records/gatherings/rules';
import { personAt } from '../../../domain/person-at';
import { findLeave, withdrawRequest } from '../../../records/leaves/store';
import { type Handler, refuse } from '../../../runtime/handlers';
import { answerLeave } from '../steps/answer-leave';

/** Takes the caller's own request back, approved or not. */
export const withdrawLeave: Handler<Contract['leaves']['withdrawLeave']> = async (
  { requestId },
  { gathering, caller, own, now },
) => {
  if (own.leave?.request?.requestId !== requestId) return refuse('noLeave');
  if (own.leave.state === 'withdrawn') return answerLeave(own.leave, caller.name, now);
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  const _id = personAt(gathering._id, caller.memberId);
  const current = (await withdrawRequest(_id, requestId)) ?? (await findLeave(_id));
  return current?.state === 'withdrawn' ? answerLeave(current, caller.name, now) : refuse('noLeave');
};
