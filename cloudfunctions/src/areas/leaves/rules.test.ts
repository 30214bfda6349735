import { sampleLeave } from '../../../../tests/sample-leave';
import { sampleGathering } from '../../../../tests/sample-gathering';
import type { LeaveDocument } from '../../records/leaves/document';
import { mayWithdraw, proofIdsOf, refuseDecision, refuseRequest } from './rules';

const gathering = sampleGathering('g1', { orgUnitId: 'B1', name: '第一支部' }, 0);
const facts = { gathering, expected: true, checkIn: null, leave: null };
const by = { memberId: 'M100', name: '欧阳明' };

const leave = (state: LeaveDocument['state'], over: Partial<LeaveDocument> = {}): LeaveDocument =>
  sampleLeave('g1', 'M101', {
    state,
    reason: '住院',
    request: { requestId: 'request1', at: 5, afterStart: false, proofIds: [] },
    path: ['C', 'U1', 'B1'],
    decidedBy: state === 'approved' || state === 'declined' ? by : null,
    decidedAt: null,
    ...over,
  });

test.each([
  ['nothing is in the way', facts, null],
  ['one was declined', { ...facts, leave: leave('declined') }, null],
  ['it is called off', { ...facts, gathering: { ...gathering, state: 'cancelled' as const } }, 'gatheringCancelled'],
  ['nobody expects them', { ...facts, expected: false }, 'notExpected'],
  ['they are there', { ...facts, checkIn: { at: 7 } }, 'alreadyCheckedIn'],
  ['they have it', { ...facts, leave: leave('approved') }, 'alreadyApproved'],
])('asking for leave where %s', (_case, of, word) => {
  expect(refuseRequest(of)?.word ?? null).toBe(word);
});

test.each([
  ['requested', true],
  ['approved', true],
  ['declined', false],
  ['withdrawn', false],
] as const)('a request that is %s may be withdrawn: %s', (state, may) => {
  expect(mayWithdraw(gathering, leave(state))).toBe(may);
  expect(mayWithdraw({ ...gathering, state: 'closed' }, leave(state))).toBe(false);
});

test('there is nothing to withdraw without a request', () => {
  expect(mayWithdraw(gathering, null)).toBe(false);
  expect(mayWithdraw(gathering, leave('approved', { request: null }))).toBe(false);
});

const wanted = { branchId: 'B1', requestId: 'request1', outcome: 'approved' } as const;

test.each([
  ['made by the same person before', leave('approved'), null],
  ['made by somebody else', leave('approved', { decidedBy: { memberId: 'M9', name: '周' } }), { by: '周' }],
  ['of which nobody knows who made it', leave('approved', { decidedBy: null }), { by: null, outcome: 'approved' }],
  ['made the other way', leave('declined'), { outcome: 'declined', by: '欧阳明' }],
  ['of a request that was withdrawn', leave('withdrawn', { decidedBy: by }), { outcome: 'withdrawn', by: null }],
  ['of a request withdrawn at that moment', leave('requested'), { outcome: 'withdrawn', by: null }],
])('a decision %s', (_case, current, refusal) => {
  const expected = refusal && expect.objectContaining({ word: 'alreadyDecided', ...refusal });
  expect(refuseDecision(current, wanted, 'M100')).toEqual(expected);
});

test.each([
  ['there is none', null],
  ['it is no request', leave('approved', { request: null })],
  ['it is of another branch', leave('requested', { branchId: 'B2' })],
  [
    'it is another request',
    leave('requested', { request: { requestId: 'request2', at: 5, afterStart: false, proofIds: [] } }),
  ],
])('no leave is decided where %s', (_case, current) => {
  expect(refuseDecision(current, wanted, 'M100')).toEqual({ word: 'noLeave' });
});

test('a request names its proofs, and what is no request names none', () => {
  const request = { requestId: 'request1', at: 5, afterStart: false, proofIds: ['a1', 'a2'] };
  expect(proofIdsOf(leave('requested', { request }))).toEqual(['a1', 'a2']);
  expect(proofIdsOf(leave('approved', { request: null }))).toEqual([]);
});
