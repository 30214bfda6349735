import { atOnce } from '../../domain/due';
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
  words: null,
  due: { message: null },
  ...over,
});
const recorded = {
  _id: 'g1:M101',
  gatheringId: 'g1',
  memberId: 'M101',
  branchId: 'B1',
  state: 'approved',
  reason: '出差',
  decidedBy: by,
  decidedAt: 9,
  words: null,
} as const;
const ownLeave = { ...recorded, request: null, path: null, past: [], due: { message: null } };

test.each([
  ['request000000002', true],
  ['request000000001', true],
  ['request000000003', false],
])('a leave knows %s: %s', (requestId, known) => {
  expect(knowsRequest(leave('requested'), requestId)).toBe(known);
  expect(knowsRequest({ request: null, past: [request.requestId, 'request000000001'] }, requestId)).toBe(known);
});

test('of requests of before the last twenty are remembered', () => {
  const past = Array.from({ length: 20 }, (_, index) => `request${index}`);
  expect(pastWith(leave('declined', { past }))).toEqual([...past.slice(1), request.requestId]);
  expect(pastWith({ request: null, past: ['one'] })).toEqual(['one']);
});

test('what a secretary records where there is nothing is as it is', () => {
  expect(recordedOver(null, recorded)).toEqual(ownLeave);
});

test.each([
  ['requested', null, atOnce],
  ['approved', null, null],
  ['approved', 4, 4],
] as const)('over a request that is %s (message due: %s) it keeps the request; due: %s', (state, was, message) => {
  const over = recordedOver(leave(state, { due: { message: was } }), recorded);
  expect(over).toEqual({ ...recorded, request, path, past: ['request000000001'], due: { message } });
});

test.each(['declined', 'withdrawn'] as const)('over one that was %s it is a leave of its own', state => {
  expect(recordedOver(leave(state), recorded)).toEqual({ ...ownLeave, past: ['request000000001', request.requestId] });
});

test('over another that a secretary recorded it is a leave of its own', () => {
  const was = leave('approved', { request: null, path: null, due: { message: 4 } });
  expect(recordedOver(was, recorded)).toEqual({ ...ownLeave, past: ['request000000001'] });
});
