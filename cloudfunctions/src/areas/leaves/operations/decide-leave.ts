import type { Contract } from '../../../../../types/contract';
import { refuseNotLive } from '../../../records/gatherings/rules';
import { personAt } from '../../../domain/person-at';
import { findLeave, decideRequest } from '../../../records/leaves/store';
import { findMember } from '../../../records/members/store';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { type Handler, refuse } from '../../../runtime/handlers';
import { tellLeaveDecision } from '../../reminders/steps/tell-leave-decision';
import { refuseDecision } from '../rules';
import { answerLeave } from '../steps/answer-leave';

/** Approves or declines a request for leave, and tells the person. */
export const decideLeave: Handler<Contract['leaves']['decideLeave']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, memberId, requestId, outcome, words } = input;
  if (memberId === caller.memberId) return refuse('notOneself');
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  const member = await findMember(memberId);
  const _id = personAt(gatheringId, memberId);
  const decision = { state: outcome, decidedBy: authorOf(caller), decidedAt: now, words };
  const decided = await decideRequest({ _id, branchId, requestId }, decision);
  const current = decided ?? (await findLeave(_id));
  const refusal = decided ? null : refuseDecision(current, input, caller.memberId);
  if (refusal) return { ok: false, refusal };
  if (!current) throw new Failure('conflict');
  await tellLeaveDecision(gathering, current, now);
  return answerLeave(current, member?.name ?? '', now);
};
