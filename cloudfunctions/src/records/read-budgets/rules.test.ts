import { budgets, costOf, latestFull, retryAtOf } from './rules';

/** A budget as the database keeps it: reads at the given instants, in milliseconds; answers which were taken. */
function reads(times: readonly number[]): boolean[] {
  const budget = { atOnce: 3, perHour: 60 };
  const cost = costOf(budget, 1);
  let fullAt = 0;
  return times.map(now => {
    if (Math.max(fullAt, now) > latestFull(budget, cost, now)) return false;
    fullAt = Math.max(fullAt, now) + cost;
    return true;
  });
}

const minute = 60_000;

test.each([
  ['so many at once and no more', [0, 0, 0, 0, 1], [true, true, true, false, false]],
  ['one more for each minute', [0, 0, 0, minute - 1, minute, minute], [true, true, true, false, true, false]],
  ['not more than at once after a long rest', Array(5).fill(9 * minute), [true, true, true, false, false]],
  ['evenly for ever', [0, minute, 2 * minute, 3 * minute, 4 * minute], [true, true, true, true, true]],
])('%s', (_case, times, expected) => {
  expect(reads(times as number[])).toEqual(expected);
});

test('what was refused is taken at the instant that was named', () => {
  const budget = budgets.reveals;
  const cost = costOf(budget, 1);
  const now = 1_000_000;
  const fullAt = now + costOf(budget, budget.atOnce);
  expect(fullAt).toBeGreaterThan(latestFull(budget, cost, now));
  const retryAt = retryAtOf(budget, cost, fullAt);
  expect(fullAt).toBe(latestFull(budget, cost, retryAt));
});
