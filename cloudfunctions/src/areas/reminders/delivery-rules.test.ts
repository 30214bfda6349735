import { attemptLimit, verdictOn } from './delivery-rules';

const now = 1_800_000_000_000;

test.each([
  [0, 'sent'],
  [43101, 'notPushed'],
  ['unanswered', 'unknown'],
  [47003, 'failed'],
  [40037, 'failed'],
  [41030, 'failed'],
  [40003, 'failed'],
  [-604101, 'failed'],
  [43108, 'waiting'],
  [45009, 'waiting'],
  [-1, 'waiting'],
  [-501001, 'waiting'],
] as const)('%s: %s', (answer, state) => expect(verdictOn(answer, 1, now).state).toBe(state));

test('what WeChat does not take for the time being is tried later and later, and not for ever', () => {
  const waits = [1, 2, 3, 4, 5].map(attempts => {
    const verdict = verdictOn(-1, attempts, now);
    return verdict.state === 'waiting' ? (verdict.at - now) / 60_000 : null;
  });
  expect(waits).toEqual([2, 4, 8, 16, 30]);
  expect(verdictOn(-1, attemptLimit, now)).toEqual({ state: 'failed' });
  expect(verdictOn(43108, attemptLimit, now)).toEqual({ state: 'failed' });
});
