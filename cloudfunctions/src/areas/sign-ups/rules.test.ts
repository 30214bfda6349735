import { sampleGathering } from '../../../../tests/sample-gathering';
import { member, orgUnits } from '../../../../tests/small-organisation';
import { homeIn } from '../../domain/home';
import { emptyList } from '../../records/sign-up-lists/rules';
import type { SignUpEntry, SignUpListDocument } from '../../records/sign-up-lists/document';
import { changeLimit, isSignedUp, listLimit, newEntry, refuseSignUp, signUpStateOf } from './rules';

/** Somebody of a branch, named after it: `a1` is of branch `a`. */
const entry = (signUpId: string): SignUpEntry => ({
  signUpId,
  memberId: `M${signUpId}`,
  branchId: signUpId.slice(0, 1),
  at: 0,
  byHand: null,
});

/** Where people of a branch of the first unit belong. */
const placeOf = (branchId: string) => {
  const [branch, unit] = [branchId, 'U1'].map(id => orgUnits.find(({ _id }) => _id === id));
  if (!branch || !unit) throw new Error(branchId);
  return { ...homeIn(branch, unit), duty: null, group: null };
};

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

describe('a place in a list', () => {
  const host = { orgUnitId: 'U1', name: '市档案馆' };
  const by = { by: '欧阳明', reason: '代为报名' };

  test('is with the branch that somebody is meant with', () => {
    const gathering = sampleGathering('g1', host, 100, { audience: ['B1:member:M101'] });
    const moved = { ...member('M101', '单雪', 'B2'), since: 50, past: [{ ...placeOf('B1'), from: null, until: 50 }] };
    expect(newEntry('s1', moved, gathering, by, 7)).toEqual({
      signUpId: 's1',
      memberId: 'M101',
      branchId: 'B1',
      at: 7,
      byHand: by,
    });
  });

  test('of somebody who is not meant is with their own branch', () => {
    const gathering = sampleGathering('g1', host, 100, { audience: ['B9'] });
    expect(newEntry('s1', member('M101', '单雪', 'B2'), gathering, null, 7).branchId).toBe('B2');
  });

  test.each([
    ['they are on the list', listOf(['a1']), 's9', 'Ma1', true],
    ['it was withdrawn since', { ...listOf([]), withdrawn: [{ ...entry('s1'), withdrawnAt: 1 }] }, 's1', 'Ma1', true],
    [
      'another of theirs was withdrawn',
      { ...listOf([]), withdrawn: [{ ...entry('s1'), withdrawnAt: 1 }] },
      's2',
      'Ms1',
      false,
    ],
    ['others are on the list', listOf(['b1', 'c1']), 's9', 'Ma1', false],
    ['they are among others', listOf(['b1', 'a1']), 's9', 'Ma1', true],
  ])('needs nothing more where %s: %#', (_case, list, signUpId, memberId, expected) =>
    expect(isSignedUp(list, signUpId, memberId)).toBe(expected),
  );
});

test('what is refused says when, and how often', () => {
  const plan = { opensAt: 100, closesAt: 200, capacity: 1, quotas: [] };
  const twice = (times: number) => ({
    ...listOf([]),
    withdrawn: Array.from({ length: times }, (_, index) => ({ ...entry('a1'), signUpId: `${index}`, withdrawnAt: 1 })),
  });
  expect(refuseSignUp(plan, listOf([]), 'Ma1', true, 99)).toEqual({ word: 'notOpenYet', opensAt: 100 });
  expect(refuseSignUp(plan, listOf([]), 'Ma1', true, 200)).toEqual({ word: 'signUpOver', closesAt: 200 });
  expect(refuseSignUp(plan, twice(changeLimit - 1), 'Ma1', true, 150)).toBeNull();
  expect(refuseSignUp(plan, twice(changeLimit), 'Mb1', true, 150)).toBeNull();
  expect(refuseSignUp(plan, twice(changeLimit), 'Ma1', true, 150)).toMatchObject({ limit: changeLimit });
  const almost = listOf(Array.from({ length: listLimit - 1 }, (_, index) => `b${index}`));
  expect(refuseSignUp(plan, almost, 'Ma1', true, 150)).toBeNull();
});
