import { emptyList } from '../../records/sign-up-lists/rules';
import type { SignUpEntry, SignUpListDocument } from '../../records/sign-up-lists/document';
import { changeLimit, listLimit, refuseSignUp, signUpStateOf } from './rules';

/** Somebody of a branch, named after it: `a1` is of branch `a`. */
const entry = (signUpId: string): SignUpEntry => ({
  signUpId,
  memberId: `M${signUpId}`,
  branchId: signUpId.slice(0, 1),
  at: 0,
  byHand: null,
});

const noLimit = { capacity: null, quotas: [] };
const listOf = (ids: readonly string[]): SignUpListDocument => ({
  ...emptyList('g', noLimit, 1),
  order: ids.map(entry),
});

describe('signing up', () => {
  const plan = { opensAt: 100, closesAt: 200, capacity: 1, quotas: [] };
  const gone = Array.from({ length: changeLimit }, () => ({ ...entry('a1'), withdrawnAt: 1 }));
  const full = listOf(Array.from({ length: listLimit }, (_, index) => `b${index}`));

  test.each([
    ['in time', listOf([]), true, 100, undefined],
    ['too early', listOf([]), true, 99, 'notOpenYet'],
    ['too late', listOf([]), true, 200, 'signUpOver'],
    ['by a stranger', listOf([]), false, 100, 'notExpected'],
    ['for a full list', full, true, 100, 'listFull'],
    ['after leaving it too often', { ...listOf([]), withdrawn: gone }, true, 100, 'tooManyChanges'],
  ])('%s', (_case, list, expected, now, word) => {
    expect(refuseSignUp(plan, list, 'Ma1', expected, now)?.word).toBe(word);
  });

  test.each([
    ['open', 'published', 1, true, 100],
    ['open', 'published', null, true, 100],
    ['full', 'published', 0, true, 100],
    ['over', 'published', 1, true, 200],
    ['over', 'closed', 1, true, 100],
    ['notOpenYet', 'published', 1, true, 99],
    ['notOpenYet', 'draft', 1, true, 100],
    ['notExpected', 'published', 1, false, 100],
  ] as const)('the button says %s', (expected, state, left, invited, now) => {
    expect(signUpStateOf({ state, signUp: plan }, null, left, invited, now)).toBe(expected);
    expect(signUpStateOf({ state, signUp: plan }, entry('a1'), left, invited, now)).toBe('signedUp');
  });
});
