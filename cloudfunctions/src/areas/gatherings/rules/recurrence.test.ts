import type { Recurrence } from '../../../../../types/series';
import { dateOf, occurrenceOf, startsBy } from './recurrence';

const at = (text: string) => Date.parse(`${text}T15:00:00+08:00`);
const dates = (rule: Recurrence, first: string, times: number) => startsBy(rule, at(first), times).map(dateOf);

test.each<[string, Recurrence, string, string[]]>([
  ['the 25th', { every: 'month', on: { day: 25 } }, '2026-10-25', ['20261025', '20261125', '20261225', '20270125']],
  [
    'the 31st, the last day where there is none',
    { every: 'month', on: { day: 31 } },
    '2026-01-31',
    ['20260131', '20260228', '20260331', '20260430'],
  ],
  ['the 29th in a leap year', { every: 'month', on: { day: 29 } }, '2028-01-29', ['20280129', '20280229', '20280329']],
  [
    'the third Wednesday',
    { every: 'month', on: { nth: 3, weekday: 3 } },
    '2026-11-18',
    ['20261118', '20261216', '20270120'],
  ],
  [
    'the first Sunday, where the month begins with it',
    { every: 'month', on: { nth: 1, weekday: 0 } },
    '2026-10-04',
    ['20261004', '20261101', '20261206'],
  ],
  [
    'the fifth Friday, the last where there are four',
    { every: 'month', on: { nth: 5, weekday: 5 } },
    '2026-10-30',
    ['20261030', '20261127', '20261225', '20270129'],
  ],
  [
    'the fifth Friday, where it is the last day of the month',
    { every: 'month', on: { nth: 5, weekday: 5 } },
    '2026-06-26',
    ['20260626', '20260731'],
  ],
  ['every quarter', { every: 'quarter', on: { day: 30 } }, '2026-11-30', ['20261130', '20270228', '20270530']],
  ['every year', { every: 'year', on: { day: 29 } }, '2028-02-29', ['20280229', '20290228', '20300228']],
  ['a first time beside the rule', { every: 'month', on: { day: 1 } }, '2026-11-18', ['20261118', '20261201']],
])('%s', (_case, rule, first, expected) => expect(dates(rule, first, expected.length)).toEqual(expected));

test('the hour stays, whatever the machine’s zone', () => {
  const starts = startsBy({ every: 'month', on: { day: 1 } }, Date.parse('2026-10-01T00:30:00+08:00'), 3);
  expect(starts.map(start => new Date(start).toISOString())).toEqual([
    '2026-09-30T16:30:00.000Z',
    '2026-10-31T16:30:00.000Z',
    '2026-11-30T16:30:00.000Z',
  ]);
});

test.each([
  ['2026-10-01', 'holiday', '20260930'],
  ['2026-10-04', 'holiday', '20260930'],
  ['2026-10-07', 'holiday', '20261008'],
  ['2026-11-28', 'weekend', '20261127'],
  ['2026-11-29', 'weekend', '20261130'],
  ['2026-11-25', 'workday', undefined],
  ['2026-10-10', 'adjusted', undefined],
])('for %s, a %s: %s', (date, kind, instead) => {
  const occurrence = occurrenceOf(at(date));
  expect(occurrence.day.kind).toBe(kind);
  expect(occurrence.instead && dateOf(occurrence.instead.startsAt)).toBe(instead ?? null);
});
