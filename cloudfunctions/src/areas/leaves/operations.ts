import type { Contract } from '../../../../types/contract';
import { expectedIn } from '../../domain/placement';
import { seatedAt } from '../../domain/seating';
import type { LeaveDocument } from '../../records/leaves/document';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { readAttachments, takeHold } from '../attachments/hold';
import { findGatherings } from '../../records/gatherings/store';
import { tellDecision } from './decisions';
import { mayWithdraw, refuseDecision, refuseRequest } from './rules';
import {
  findLeave,
  leaveAt,
  listRequests,
  saveLeave,
  settleRequest,
  withdrawRequest,
} from '../../records/leaves/store';
import { leaveOf, undecidedOf } from './view';
import { findMember, findMembers } from '../../records/members/store';
import { refuseNotLive } from '../../records/gatherings/rules';
import { knowsRequest, pastWith } from '../../records/leaves/rules';

type Operations = Contract['leaves'];

/** So many requests are listed at once; those that are decided make room for the others. */
const undecidedLimit = 200;

const proofIdsOf = ({ request }: LeaveDocument) => request?.proofIds ?? [];

/** A leave as it is answered. */
const answer = async (leave: LeaveDocument, name: string, now: number) =>
  done({ leave: leaveOf(leave, name, await readAttachments(proofIdsOf(leave))), now });

const getOwnLeave: Handler<Operations['getOwnLeave']> = async (_input, { gathering, own, caller, now }) => {
  const { leave, checkIn } = own;
  const expected = expectedIn(caller.member, gathering, seatedAt(gathering, own.signUpList)) !== null;
  return done({
    leave: leave && leaveOf(leave, caller.name, await readAttachments(proofIdsOf(leave))),
    mayRequest: leave?.state !== 'requested' && refuseRequest({ gathering, expected, checkIn, leave }) === null,
    mayWithdraw: mayWithdraw(gathering, leave),
    now,
  });
};

const requestLeave: Handler<Operations['requestLeave']> = async ({ requestId, reason, proofIds = [] }, call) => {
  const { gathering, caller, own, now } = call;
  if (own.leave && knowsRequest(own.leave, requestId)) return answer(own.leave, caller.name, now);
  const placement = expectedIn(caller.member, gathering, seatedAt(gathering, own.signUpList));
  const refusal = refuseRequest({ ...own, gathering, expected: placement !== null });
  if (refusal) return { ok: false, refusal };
  const proofs = (await takeHold(proofIds, now)).filter(({ proof }) => proof?.memberId === caller.memberId);
  if (proofs.length < new Set(proofIds).size) return refuse('proofMissing');
  const { branchId, path } = placement ?? caller.member;
  const request = {
    _id: leaveAt(gathering._id, caller.memberId),
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
    ...(own.leave && { past: pastWith(own.leave) }),
  } as const;
  if (await saveLeave(own.leave, request)) return answer(request, caller.name, now);
  const current = await findLeave(request._id);
  if (current && knowsRequest(current, requestId)) return answer(current, caller.name, now);
  if (current?.state === 'approved') return refuse('alreadyApproved');
  throw new Failure('conflict');
};

const withdrawLeave: Handler<Operations['withdrawLeave']> = async ({ requestId }, { gathering, caller, own, now }) => {
  if (own.leave?.request?.requestId !== requestId) return refuse('noLeave');
  if (own.leave.state === 'withdrawn') return answer(own.leave, caller.name, now);
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  const _id = leaveAt(gathering._id, caller.memberId);
  const current = (await withdrawRequest(_id, requestId)) ?? (await findLeave(_id));
  return current?.state === 'withdrawn' ? answer(current, caller.name, now) : refuse('noLeave');
};

const listUndecided: Handler<Operations['listUndecided']> = async ({ orgUnitId }, { now }) => {
  const leaves = await listRequests(orgUnitId, undecidedLimit);
  if (leaves.length === 0) return done({ items: [], now });
  const [gatherings, members, proofs] = await Promise.all([
    findGatherings([...new Set(leaves.map(({ gatheringId }) => gatheringId))]),
    findMembers(leaves.map(({ memberId }) => memberId)),
    readAttachments(leaves.flatMap(proofIdsOf)),
  ]);
  return done({ items: undecidedOf(leaves, gatherings, members, proofs), now });
};

const decideLeave: Handler<Operations['decideLeave']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, memberId, requestId, outcome, words } = input;
  if (memberId === caller.memberId) return refuse('notOneself');
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  const member = await findMember(memberId);
  const one = { _id: leaveAt(gatheringId, memberId), branchId, requestId };
  const decision = { state: outcome, decidedBy: authorOf(caller), decidedAt: now, words };
  const settled = await settleRequest(one, decision);
  const current = settled ?? (await findLeave(one._id));
  const refusal = settled ? null : refuseDecision(current, input, caller.memberId);
  if (refusal) return { ok: false, refusal };
  if (!current) throw new Failure('conflict');
  await tellDecision(gathering, current, now);
  return answer(current, member?.name ?? '', now);
};

export const leaves: Handlers<Operations> = {
  getOwnLeave,
  requestLeave,
  withdrawLeave,
  listUndecided,
  decideLeave,
};
