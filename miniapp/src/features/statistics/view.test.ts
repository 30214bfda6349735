import { monthsOf, partsOf } from './view';
import { figuresWords, monthName, shareWords, totalWords } from './words';

const now = Date.parse('2026-01-15T10:00:00+08:00');
const figures = { sheets: 3, expected: 40, came: 37, late: 4, excused: 2, absent: 1, observer: 1 };

test.each([
  ['month', '2026-01', '2026-01'],
  ['quarter', '2025-11', '2026-01'],
  ['year', '2026-01', '2026-01'],
  ['lastYear', '2025-01', '2025-12'],
] as const)('%s is from %s until %s', (span, from, until) => expect(monthsOf(span, now)).toEqual({ from, until }));

test('the month is that of UTC+8', () =>
  expect(monthsOf('month', Date.parse('2026-01-31T16:00:00Z')).until).toBe('2026-02'));

test('figures are told in words', () => {
  expect(monthName('2026-01')).toBe('2026年1月');
  expect(shareWords(figures)).toBe('92.5%');
  expect(shareWords({ expected: 0, came: 0 })).toBe('—');
  const read = (words: string) => words.replaceAll('\u00a0', ' ');
  expect(read(figuresWords(figures))).toBe('签到表 3 份 · 应到 40，实到 37，请假 2，缺席 1');
  expect(read(figuresWords({ ...figures, sheets: 1 }))).toBe('应到 40，实到 37，请假 2，缺席 1');
  expect(read(totalWords(figures))).toBe('签到表 3 份 · 应到 40 人次 · 到会 92.5%');
  expect(figuresWords({ ...figures, sheets: 0 })).toBe('没有已结束的活动');
});

test('a bar is as long as those expected', () =>
  expect(partsOf(figures).reduce((sum, { count }) => sum + count, 0)).toBe(figures.expected));
