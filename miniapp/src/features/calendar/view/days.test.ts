import { dayNumber, moved, spanOf, spanTitle, weeksOf } from './days';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const now = at('2026-11-23T10:00');

test.each([
  ['month', '2026-11-01T00:00', '2026-12-01T00:00', '2026年11月'],
  ['list', '2026-11-01T00:00', '2026-12-01T00:00', '2026年11月'],
  ['week', '2026-11-23T00:00', '2026-11-30T00:00', '11月23日 – 11月29日'],
  ['day', '2026-11-23T00:00', '2026-11-24T00:00', '2026年11月23日 周一'],
] as const)('a %s spans whole days around a time', (mode, from, until, title) => {
  expect(spanOf(mode, now)).toEqual({ from: at(from), until: at(until) });
  expect(spanTitle(mode, now)).toBe(title);
});

test.each([
  ['month', -1, '2026-10-01T00:00'],
  ['month', 2, '2027-01-01T00:00'],
  ['list', 1, '2026-12-01T00:00'],
  ['week', 1, '2026-11-30T00:00'],
  ['day', -1, '2026-11-22T00:00'],
] as const)('the %s moves on by %i', (mode, steps, day) => expect(moved(mode, now, steps)).toBe(at(day)));

test('a Sunday belongs to the week before', () =>
  expect(spanOf('week', at('2026-11-22T23:59')).from).toBe(at('2026-11-16T00:00')));

test('weeks have seven days from Monday on, those of other months left out', () => {
  const weeks = weeksOf(now);
  expect(weeks.map(week => week.length)).toEqual(weeks.map(() => 7));
  expect(weeks[0]?.map(day => day && dayNumber(day))).toEqual([null, null, null, null, null, null, 1]);
  expect(weeks.flat().filter(day => day !== null)).toHaveLength(30);
});
