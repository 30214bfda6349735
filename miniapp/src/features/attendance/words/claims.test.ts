import type { ClaimView } from '../../../../../types/claims';
import type { ClaimOutcome, KeptClaim } from '../storage/claims';
import { claimFacts, decidedWords, keptClaimWords } from './claims';

const at = Date.parse('2026-03-09T14:02:00+08:00');
const now = at + 3_600_000;
const claim = (outcome: ClaimOutcome | null): KeptClaim => ({
  claimId: 'c1',
  gatheringId: 'g1',
  title: '党课',
  code: '048213',
  deviceId: 'd1',
  at,
  clockAgeMs: 0,
  outcome,
});

test('before it has gone up it is told as kept, with what has not been checked', () => {
  const { title, text } = keptClaimWords(claim(null), now);
  expect(title).toBe('已记录 · 待上传');
  expect(text).toMatch(/14:02.*自动上传.*才能核对/);
  expect(title + text).not.toMatch(/签到成功|您已签到/);
});

test.each(['clockUnknown', 'otherTime', 'closed', 'tooLate', 'noPlace', 'undone'] as const)(
  'what is to be verified says why: %s',
  reason => {
    const { title, text } = keptClaimWords(claim({ is: 'toVerify', reason }), now);
    expect(title).toContain('需核实');
    expect(text).toContain('支部书记核实');
  },
);

test('what was rejected says by whom and why', () => {
  const { text } = keptClaimWords(claim({ is: 'rejected', by: '欧阳明', words: '当天未到会' }), now);
  expect(text).toContain('欧阳明：当天未到会');
});

test.each([
  [{ word: 'codeWrong', guessesLeft: 3 } as const, '签到码不正确'],
  [{ word: 'gatheringCancelled', reason: '停电' } as const, '已取消'],
  [{ word: 'gone' } as const, '没有找到'],
])('what was refused says why and offers no other try: %j', (refusal, words) => {
  const message = keptClaimWords(claim({ is: 'refused', refusal }), now);
  expect(message.title).toContain(words);
  expect(message.text).not.toContain('再试');
});

test('the secretary reads the facts of a claim, no verdict', () => {
  const view: ClaimView = {
    memberId: 'm1',
    name: '单雪',
    claimId: 'claim00000000000001',
    state: 'rejected',
    at,
    learnedAt: now,
    reason: 'otherTime',
    shownAt: at + 600_000,
    place: null,
    by: '欧阳明',
    words: null,
  };
  expect(claimFacts(view, now)).toBe(
    '手机时间与签到码显示的时间不一致。手机记录的签到时间为今天 14:02，签到码于 14:12 在屏幕上显示，今天 15:02 上传',
  );
  expect(decidedWords(view)).toBe('欧阳明未认可');
});
