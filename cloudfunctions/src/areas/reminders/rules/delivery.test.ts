import { mostTries, isOfUse, type Reply, verdictOn } from './delivery';

const minute = 60_000;
const later: Reply = { is: 'later', code: -1, afterMs: null };

test.each<[Reply, object]>([
  [{ is: 'taken' }, { state: 'sent' }],
  [{ is: 'unanswered' }, { state: 'unknown' }],
  [{ is: 'refused', code: 43101 }, { state: 'notPushed' }],
  [{ is: 'fault', code: 47003 }, { state: 'failed' }],
  [
    { is: 'later', code: 43108, afterMs: 5_000 },
    { state: 'queued', at: 5_000 },
  ],
  [later, { state: 'queued', at: 2 * minute }],
])('%j', (reply, verdict) => {
  expect(verdictOn(reply, 1, 0)).toEqual(verdict);
});

test('what is tried again is tried more and more seldom, and not for ever', () => {
  const waits = [1, 2, 3, 4, 5].map(attempts => verdictOn(later, attempts, 0));
  expect(waits).toEqual([2, 4, 8, 16, 30].map(minutes => ({ state: 'queued', at: minutes * minute })));
  expect(verdictOn(later, mostTries, 0)).toEqual({ state: 'failed' });
});

test.each([
  ['published', 'published', 10, true],
  ['published', 'cancelled', 10, false],
  ['hourBefore', 'closed', 10, false],
  ['cancelled', 'cancelled', 10, true],
  ['cancelled', 'published', 10, false],
  ['absent', 'closed', 10, true],
  ['absent', 'published', 10, false],
  ['published', 'published', 9, false],
] as const)('that a gathering is %s, while it is %s, is of use until %d: %s', (kind, state, useUntil, expected) => {
  expect(isOfUse({ kind, useUntil }, { state }, 9)).toBe(expected);
});
