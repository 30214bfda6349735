import { dateText, dayOf, localTimeOf, midnightOf, momentText, monthText, spanText } from './local-time';

const newYear = Date.UTC(2026, 11, 31, 16);

test('the new year begins at 16:00 UTC of the old one', () => {
  expect(midnightOf(2027, 1, 1)).toBe(newYear);
  expect(localTimeOf(newYear)).toEqual({ year: 2027, month: 1, day: 1, hour: 0, minute: 0, weekday: 5 });
  expect(localTimeOf(newYear - 1)).toEqual({ year: 2026, month: 12, day: 31, hour: 23, minute: 59, weekday: 4 });
});

test('a month and a day beyond the end count on', () => {
  expect(midnightOf(2026, 13)).toBe(newYear);
  expect(midnightOf(2026, 12, 32)).toBe(newYear);
  expect(midnightOf(2027, 0)).toBe(midnightOf(2026, 12));
});

test('a day begins at its own midnight, before 1970 too', () => {
  expect(dayOf(newYear)).toBe(newYear);
  expect(dayOf(newYear - 1)).toBe(midnightOf(2026, 12, 31));
  expect(dayOf(midnightOf(1949, 10, 1) + 15 * 3_600_000)).toBe(midnightOf(1949, 10, 1));
});

test('texts are those of UTC+8', () => {
  expect([dateText(newYear - 1), monthText(newYear), momentText(newYear)]).toEqual([
    '2026-12-31',
    '2027-01',
    '2027-01-01 00:00',
  ]);
  expect(spanText(newYear, newYear + 5_400_000)).toBe('2027-01-01 00:00—01:30');
  expect(spanText(newYear - 60_000, newYear)).toBe('2026-12-31 23:59—2027-01-01 00:00');
});
