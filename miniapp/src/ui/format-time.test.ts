import {
  formatDate,
  formatDay,
  formatDayHeading,
  formatFullRange,
  formatMoment,
  formatRange,
  formatSpan,
  formatTime,
  fromDateAndTime,
  toDateText,
} from './format-time';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-03-09T10:00:00');

test.each([
  ['2026-03-09T00:00:00', '00:00'],
  ['2026-03-09T09:05:59', '09:05'],
  ['2026-03-09T23:59:59', '23:59'],
])('the time of %s is written in UTC+8', (moment, shown) => expect(formatTime(at(moment))).toBe(shown));

test.each([
  ['2026-03-08T23:59:59', '昨天'],
  ['2026-03-09T00:00:00', '今天'],
  ['2026-03-09T23:59:59', '今天'],
  ['2026-03-10T00:00:00', '明天'],
  ['2026-03-11T12:00:00', '后天'],
  ['2026-03-12T00:00:00', '3月12日'],
  ['2026-03-07T23:59:59', '3月7日'],
  ['2027-01-01T00:00:00', '2027年1月1日'],
])('the day of %s is written in UTC+8', (moment, shown) => expect(formatDay(at(moment), now)).toBe(shown));

test('a day begins at midnight in UTC+8, whatever the phone thinks', () => {
  expect(formatDay(Date.UTC(2026, 2, 8, 16), now)).toBe('今天');
  expect(formatDay(Date.UTC(2026, 2, 8, 15, 59, 59), now)).toBe('昨天');
});

test('headings name the day and the date', () => {
  expect(formatDayHeading(now, now)).toBe('今天 · 3月9日 周一');
  expect(formatDayHeading(at('2026-03-20T09:00:00'), now)).toBe('3月20日 周五');
});

test('ranges name the second day only over midnight', () => {
  expect(formatRange(now, at('2026-03-09T11:30:00'), now)).toBe('今天 10:00–11:30');
  expect(formatRange(now, at('2026-03-10T00:30:00'), now)).toBe('今天 10:00 – 明天 00:30');
  expect(formatFullRange(now, at('2026-03-09T11:30:00'), now)).toBe('3月9日 周一 10:00–11:30');
  expect(formatFullRange(now, at('2026-03-10T00:30:00'), now)).toBe('3月9日 周一 10:00 – 3月10日 00:30');
});

test('moments and dates are told as near as they are', () => {
  expect(formatMoment(at('2026-03-10T09:05:00'), now)).toBe('明天 09:05');
  expect(formatDate(at('2025-12-31T09:05:00'), now)).toBe('2025年12月31日');
});

test.each([
  [59_999, '不到 1 分钟'],
  [60_000, '1 分钟'],
  [3_599_999, '59 分钟'],
  [3_600_000, '1 小时'],
  [86_400_000, '1 天'],
])('a span of %d ms is rounded to words', (ms, shown) => expect(formatSpan(ms)).toBe(shown));

test('what a picker gives comes back as it was', () => {
  const instant = fromDateAndTime('2026-03-09', '10:00');
  expect(instant).toBe(now);
  expect([toDateText(instant), formatTime(instant)]).toEqual(['2026-03-09', '10:00']);
  expect(fromDateAndTime('', '10:00')).toBeNaN();
});
