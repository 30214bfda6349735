import { keptForDays } from '../../../../../types/privacy';
import { collections } from '../../../records/collections';
import { daysKept, overSince, periodAt, periods } from './retention';

const dayMs = 86_400_000;

test('a period is over to the millisecond', () => {
  expect(overSince({ days: 1 }, 5 * dayMs)).toBe(4 * dayMs);
});

test('each period gets its turn, one a minute', () => {
  const turns = periods.map((_period, minute) => periodAt(minute * 60_000 + 30_000));
  expect(turns).toEqual(periods);
  expect(periodAt(periods.length * 60_000)).toBe(periods[0]);
});

test('a member is told of every period', () => {
  expect(Object.keys(daysKept).sort()).toEqual([...keptForDays].sort());
});

test.each(periods.map(period => [period.collection, period] as const))(
  'what is outdated in %s is found by an index',
  (name, { since, only = {} }) => {
    const wanted = [...Object.keys(only), since];
    const found = collections[name].some(({ keys }) => wanted.every((field, at) => keys[at]?.[0] === field));
    expect(found).toBe(true);
  },
);
