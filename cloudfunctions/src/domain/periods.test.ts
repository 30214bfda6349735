import { periodOf, yearOf } from './periods';

const at = (text: string) => Date.parse(`${text}:00+08:00`);

test.each([
  ['month', '2026-11-01T00:00', 0, '2026-11-01T00:00', '2026-12-01T00:00'],
  ['month', '2026-11-30T23:59', 0, '2026-11-01T00:00', '2026-12-01T00:00'],
  ['month', '2026-01-15T12:00', 1, '2025-12-01T00:00', '2026-01-01T00:00'],
  ['quarter', '2026-11-23T10:00', 0, '2026-10-01T00:00', '2027-01-01T00:00'],
  ['quarter', '2026-02-01T00:00', 1, '2025-10-01T00:00', '2026-01-01T00:00'],
  ['year', '2026-01-01T00:00', 0, '2026-01-01T00:00', '2027-01-01T00:00'],
  ['year', '2026-06-01T00:00', 1, '2025-01-01T00:00', '2026-01-01T00:00'],
] as const)('the %s of %s, %i back', (every, time, back, from, until) =>
  expect(periodOf(every, at(time), back)).toEqual({ from: at(from), until: at(until) }),
);

test('a year begins at midnight in UTC+8', () =>
  expect(yearOf(2026)).toEqual({ from: at('2026-01-01T00:00'), until: at('2027-01-01T00:00') }));
