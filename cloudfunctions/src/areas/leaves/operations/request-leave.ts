import type { Contract } from '../../../../../types/contract';
import { expectedIn } from '../../../domain/placement';
import { seatedAt } from '../../../domain/seating';
import { knowsRequest, pastWith } from '../../../records/leaves/rules';
import { personAt } from '../../../domain/person-at';
import { findLeave, saveLeave } from '../../../records/leaves/store';
import { Failure } from '../../../runtime/failures';
import { type Handler, refuse } from '../../../runtime/handlers';
import { refuseRequest } from '../rules';
import { answerLeave } from '../steps/answer-leave';
import { holdProofs } from '../steps/proofs';

/** Asks for leave from a gathering; the secretary decides. */
export const requestLeave: Handler<Contract['leaves']['requestLeave']> = async (
  { requestId, reason, proofIds = [] },
  { gathering, caller, own, now },
) => {
  if (own.leave && knowsRequest(own.leave, requestId)) return answerLeave(own.leave, caller.name, now);
  const placement = expectedIn(caller.member, gathering, seatedAt(gathering, own.signUpList));
  const refusal = refuseRequest({
    gathering,
    expected: placement !== null,
    checkIn: own.checkIn,
    leave: own.leave,
  });
  if (refusal) return { ok: false, refusal };
  if (!(await holdProofs(proofIds, caller.memberId, now))) return refuse('proofMissing');
  const { branchId, path } = placement ?? caller.member;
  const request = {
    _id: personAt(gathering._id, caller.memberId),
    gatheringId: gathering._id,
    memberId: caller.memberId,
    branchId,
    path,
    state: 'requested',
    reason,
    request: { requestId, at: now, afterStart: now >= gathering.startsAt, proofIds },
    decidedBy: null,
    decidedAt: null,
    words: null,
    past: own.leave ? pastWith(own.leave) : [],
    due: { message: null },
  } as const;
  if (await saveLeave(own.leave, request)) return answerLeave(request, caller.name, now);
  const current = await findLeave(request._id);
  if (current && knowsRequest(current, requestId)) return answerLeave(current, caller.name, now);
  if (current?.state === 'approved') return refuse('alreadyApproved');
  throw new Failure('conflict');
};
