import { isQuiet, sendingTime } from './quiet-hours';

const hour = 3_600_000;
/** A time on 25 November 2026 in UTC+8; hours beyond 24 are the next day, negative ones the day before. */
const at = (hours: number) => Date.UTC(2026, 10, 24, 16) + hours * hour;
const longAgo = at(-100);

test.each([
  ['in the afternoon', 15, 40, 15],
  ['at the end of the quiet hours', 7.5, 40, 7.5],
  ['just before them', 21.99, 40, 21.99],
  ['at their beginning', 22, 40, 31.5],
  ['at night', 3, 40, 7.5],
  ['at night, of use only until seven: the evening before', 6, 7, -2 - 1 / 60],
  ['at night, of use only until the quiet hours end', 3, 7.5, -2 - 1 / 60],
  ['before midnight, of use only until seven: just before they begin', 23, 31, 22 - 1 / 60],
])('%s', (_case, due, useUntil, expected) => {
  expect(sendingTime(at(due), at(useUntil), longAgo)).toBeCloseTo(at(expected), -1);
});

test('what is known just before the quiet hours is sent then', () => {
  const evening = at(22) - 60_000;
  expect(sendingTime(at(23), at(31), evening)).toBe(evening);
  expect(sendingTime(at(23), at(31), evening + 1)).toBeNull();
});

test('what is known, and of use, only in the night is not sent', () => {
  expect(sendingTime(at(23.5), at(31), at(23.5))).toBeNull();
});

test.each([
  [21.99, false],
  [22, true],
  [31.49, true],
  [31.5, false],
])('at %s it is quiet: %s', (hours, quiet) => expect(isQuiet(at(hours))).toBe(quiet));
