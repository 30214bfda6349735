import type { Again } from '../../../../../types/reminders';
import { resendNote, resendRefusalWords, roundLines } from './resend';

const now = Date.parse('2026-11-25T09:00:00+08:00');
const hour = 3_600_000;
const round = { at: now - hour, by: '欧阳明' };
const again = (more: Partial<Again> = {}): Again => ({ from: now, left: 2, rounds: [], ...more });

test.each([
  ['it can be done', again(), 3, null],
  ['everybody has answered', again(), 0, '应到的同志都已回复，无需再提醒。'],
  [
    'it was done often enough',
    again({ from: null, left: 0, rounds: [round, round] }),
    3,
    '已再提醒 2 次，未回复的请打电话。',
  ],
  ['it is too late', again({ from: null, left: 0 }), 3, '现在不能再提醒，未回复的请打电话。'],
  ['it is too soon', again({ from: now + hour }), 3, '刚通知过不久，今天 10:00 后可再提醒。'],
])('the note on reminding again where %s', (_case, state, silent, note) =>
  expect(resendNote(state, silent, now)).toBe(note),
);

test('each round says who did it, and when', () => {
  expect(roundLines(again({ rounds: [{ ...round, by: '单雪' }, round] }), now)).toEqual([
    '今天 08:00 欧阳明 已再提醒',
    '今天 08:00 单雪 已再提醒',
  ]);
});

test.each([
  [{ word: 'tooLate' }, /打电话/],
  [{ word: 'tooSoon', from: now + hour }, /今天 10:00 后/],
  [{ word: 'enough', limit: 2 }, /最多再提醒 2 次/],
  [{ word: 'everybodyAnswered' }, /无需/],
] as const)('%j says what to do', (refusal, words) => expect(resendRefusalWords(refusal, now)).toMatch(words));
