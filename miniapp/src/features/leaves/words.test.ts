import type { Leave } from '../../../../types/leaves';
import { leaveRefusalWords, leaveWords } from './words';

const now = Date.parse('2026-03-09T10:00:00+08:00');
const request = { requestId: 'r', at: now, afterStart: false, proofs: [] };
const decision = { by: '欧阳明', at: now, words: '注意安全' };

const leave = (over: Partial<Leave>): Leave => ({
  gatheringId: 'g',
  memberId: 'M101',
  name: '单雪',
  state: 'requested',
  reason: '出差',
  request,
  decision: null,
  ...over,
});

test.each<[string, Partial<Leave>, RegExp]>([
  ['undecided', {}, /^已申请请假，等待审批 事由：出差/],
  ['asked for late', { request: { ...request, afterStart: true } }, /^已申请补假，等待审批/],
  ['approved', { state: 'approved', decision }, /^请假已批准 事由：出差。欧阳明 今天 10:00 批准：注意安全/],
  ['recorded', { state: 'approved', request: null, decision }, /^已登记请假 .*登记/],
  ['declined', { state: 'declined', decision }, /^请假未批准 欧阳明 今天 10:00 答复：注意安全/],
])('says %s', (_case, over, expected) => {
  const words = leaveWords(leave(over), now);
  expect(`${words?.title} ${words?.text}`).toMatch(expected);
});

test('says nothing of what was withdrawn', () => {
  expect(leaveWords(leave({ state: 'withdrawn' }), now)).toBeNull();
});

test('says who was there before', () => {
  const words = leaveRefusalWords({ word: 'alreadyDecided', by: '尉迟敏', outcome: 'declined' }, now);
  expect(words).toContain('尉迟敏已答复不批准');
});
