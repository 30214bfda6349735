import type { LeaveDocument } from './document';
import { knowsRequest, pastWith, recordedOver } from './rules';

const by = { memberId: 'M100', name: '欧阳明' };
const request = { requestId: 'request000000002', at: 5, afterStart: false, proofIds: ['proof'] };
const path = ['C', 'U1', 'B1'];

const leave = (state: LeaveDocument['state'], over: Partial<LeaveDocument> = {}): LeaveDocument => ({
  _id: 'g1:M101',
  gatheringId: 'g1',
  memberId: 'M101',
  branchId: 'B1',
  state,
  reason: '住院',
  request,
  path,
  past: ['request000000001'],
  decidedBy: null,
  decidedAt: null,
  ...over,
});
const recorded: LeaveDocument = {
  _id: 'g1:M101',
  gatheringId: 'g1',
  memberId: 'M101',
  branchId: 'B1',
  state: 'approved',
  reason: '出差',
  decidedBy: by,
  decidedAt: 9,
};

test.each([
  ['request000000002', true],
  ['request000000001', true],
  ['request000000003', false],
])('a leave knows %s: %s', (requestId, known) => {
  expect(knowsRequest(leave('requested'), requestId)).toBe(known);
});

test('of requests of before the last twenty are remembered', () => {
  const past = Array.from({ length: 20 }, (_, index) => `request${index}`);
  expect(pastWith(leave('declined', { past }))).toEqual([...past.slice(1), request.requestId]);
  expect(pastWith({ past: ['one'] })).toEqual(['one']);
});

test('what a secretary records where there is nothing is as it is', () => {
  expect(recordedOver(null, recorded)).toBe(recorded);
});

test.each([
  ['requested', false, true],
  ['approved', false, false],
  ['approved', true, true],
] as const)('over a request that is %s (untold: %s) it keeps the request; untold: %s', (state, was, untold) => {
  const over = recordedOver(leave(state, { untold: was }), recorded);
  expect(over).toEqual({ ...recorded, request, path, past: ['request000000001'], untold });
});

test.each(['declined', 'withdrawn'] as const)('over one that was %s it is a leave of its own', state => {
  expect(recordedOver(leave(state), recorded)).toEqual({ ...recorded, past: ['request000000001', request.requestId] });
});
