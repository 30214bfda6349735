import type { Contract } from '../../../../types/contract';
import { expectedIn } from '../../domain/placement';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { refuseNotLive } from '../attendance/rules';
import { findGatherings } from '../gatherings/store';
import { remindPeople } from '../reminders/plan';
import { findMember, findMembers } from '../roster/store';
import { mayWithdraw, refuseDecision, refuseRequest } from './rules';
import { addRequest, findLeave, leaveAt, listRequests, replaceLeave, settleRequest, withdrawRequest } from './store';
import { leaveOf, undecidedOf } from './view';

type Operations = Contract['leaves'];

/** So many requests are listed at once; those that are decided make room for the others. */
const undecidedLimit = 200;

const getOwnLeave: Handler<Operations['getOwnLeave']> = async (_input, { gathering, own, caller, now }) => {
  const { leave, checkIn } = own;
  const expected = expectedIn(caller.member, gathering) !== null;
  return done({
    leave: leave && leaveOf(leave, caller.name),
    mayRequest: leave?.state !== 'requested' && refuseRequest({ gathering, expected, checkIn, leave }) === null,
    mayWithdraw: mayWithdraw(gathering, leave),
    now,
  });
};

const requestLeave: Handler<Operations['requestLeave']> = async ({ requestId, reason }, call) => {
  const { gathering, caller, own, now } = call;
  const answer = (leave: NonNullable<typeof own.leave>) => done({ leave: leaveOf(leave, caller.name), now });
  if (own.leave?.request?.requestId === requestId) return answer(own.leave);
  const placement = expectedIn(caller.member, gathering);
  const refusal = refuseRequest({ ...own, gathering, expected: placement !== null });
  if (refusal) return { ok: false, refusal };
  const { branchId, path } = placement ?? caller.member;
  const request = {
    _id: leaveAt(gathering._id, caller.memberId),
    gatheringId: gathering._id,
    memberId: caller.memberId,
    branchId,
    path,
    state: 'requested',
    reason,
    request: { requestId, at: now, afterStart: now >= gathering.startsAt },
    decidedBy: null,
    decidedAt: null,
    words: null,
  } as const;
  if (await addRequest(request)) return answer(request);
  const current = (await replaceLeave(request)) ?? (await findLeave(request._id));
  if (current?.request?.requestId === requestId) return answer(current);
  if (current?.state === 'approved') return refuse('alreadyApproved');
  throw new Failure('conflict');
};

const withdrawLeave: Handler<Operations['withdrawLeave']> = async ({ requestId }, { gathering, caller, own, now }) => {
  const answer = (leave: NonNullable<typeof own.leave>) => done({ leave: leaveOf(leave, caller.name), now });
  if (own.leave?.request?.requestId !== requestId) return refuse('noLeave');
  if (own.leave.state === 'withdrawn') return answer(own.leave);
  const ended = refuseNotLive(gathering);
  if (ended) return { ok: false, refusal: ended };
  const _id = leaveAt(gathering._id, caller.memberId);
  const current = (await withdrawRequest(_id, requestId)) ?? (await findLeave(_id));
  return current?.state === 'withdrawn' ? answer(current) : refuse('noLeave');
};

const listUndecided: Handler<Operations['listUndecided']> = async ({ orgUnitId }, { now }) => {
  const leaves = await listRequests(orgUnitId, undecidedLimit);
  if (leaves.length === 0) return done({ items: [], now });
  const [gatherings, members] = await Promise.all([
    findGatherings([...new Set(leaves.map(({ gatheringId }) => gatheringId))]),
    findMembers(leaves.map(({ memberId }) => memberId)),
  ]);
  return done({ items: undecidedOf(leaves, gatherings, members), now });
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
  const kind = outcome === 'approved' ? 'leaveApproved' : 'leaveDeclined';
  await remindPeople(gathering, kind, [{ _id: memberId, branchId, of: requestId }], now);
  return done({ leave: leaveOf(current, member?.name ?? ''), now });
};

export const leaves: Handlers<Operations> = {
  getOwnLeave,
  requestLeave,
  withdrawLeave,
  listUndecided,
  decideLeave,
};
