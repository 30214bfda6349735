import fc from 'fast-check';
import type { SignUpPlan } from '../../../../types/gathering-plan';
import type { SignUpEntry, SignUpListDocument } from '../../records/sign-up-lists/document';
import { seatingOf } from '../../domain/seating';
import { sampleGathering } from '../../../../tests/sample-gathering';
import {
  changeLimit,
  emptyList,
  followPlan,
  listLimit,
  ownSignUpOf,
  promotedIn,
  refuseSignUp,
  signUpStateOf,
  waitedIn,
} from './rules';

type Terms = Pick<SignUpPlan, 'capacity' | 'quotas'>;

/** Somebody of a branch, named after it: `a1` is of branch `a`. */
const entry = (signUpId: string): SignUpEntry => ({
  signUpId,
  memberId: `M${signUpId}`,
  branchId: signUpId.slice(0, 1),
  at: 0,
  byHand: null,
});

const listOf = (ids: readonly string[], terms: Terms, kept: readonly string[] = []): SignUpListDocument => ({
  ...emptyList('g', terms, 1),
  order: ids.map(entry),
  kept,
});

const free = { capacity: null, quotas: [] };
const quota = (branchId: string, seats: number) => ({ branchId, seats });

const terms = fc.record({
  capacity: fc.option(fc.integer({ min: 1, max: 6 })),
  quotas: fc.uniqueArray(
    fc.record({ branchId: fc.constantFrom('a', 'b', 'c'), seats: fc.integer({ min: 0, max: 3 }) }),
    { selector: ({ branchId }) => branchId },
  ),
});
const change = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c').map(branch => ({ does: 'enter', branch }) as const) },
  { weight: 3, arbitrary: fc.nat(20).map(index => ({ does: 'leave', index }) as const) },
  { weight: 1, arbitrary: terms.map(next => ({ does: 'revise', next }) as const) },
);

test('whatever others do and the plan becomes, nobody who is seated loses the seat, and nobody overtakes their branch', () => {
  fc.assert(
    fc.property(terms, fc.array(change, { maxLength: 30 }), (first, changes) => {
      let list = listOf([], first);
      changes.forEach((step, index) => {
        const before = seatingOf(list).seated;
        if (step.does === 'enter') list = { ...list, order: [...list.order, entry(`${step.branch}${index}`)] };
        if (step.does === 'leave') list = { ...list, order: list.order.filter((_, place) => place !== step.index) };
        if (step.does === 'revise') list = { ...list, ...followPlan(list, step.next, list.termsVersion + 1) };
        const { seated, waiting, leftFor } = seatingOf(list);
        const lost = before.filter(one => list.order.includes(one) && !seated.includes(one));
        expect(lost).toEqual([]);
        expect(waiting.filter(({ branchId }) => leftFor(branchId) !== 0)).toEqual([]);
        expect(seated.length + waiting.length).toBe(list.order.length);
      });
    }),
    { numRuns: 500 },
  );
});

describe('following the plan', () => {
  const list = listOf(['a1', 'a2', 'b1'], { capacity: 2, quotas: [] });

  test('keeps the seats of those who have one', () => {
    const change = followPlan(list, { capacity: 1, quotas: [] }, 2);
    expect(change).toEqual({ terms: { capacity: 1, quotas: [] }, termsVersion: 2, kept: ['a1', 'a2'], waited: ['b1'] });
  });

  test.each([
    ['the same terms', { capacity: 2, quotas: [] }, 2],
    ['a version that it is past', { capacity: 9, quotas: [] }, 1],
  ])('does nothing for %s', (_case, next, version) => {
    expect(followPlan(list, next, version)).toBeNull();
  });
});

describe('who moved up', () => {
  const two = listOf(['a1', 'a2', 'a3'], { capacity: 2, quotas: [] });
  const ids = (list: typeof two) => promotedIn(list).map(({ signUpId }) => signUpId);
  const without = (list: typeof two, id: string) => ({
    ...list,
    order: list.order.filter(({ signUpId }) => signUpId !== id),
    waited: waitedIn(list),
  });

  test.each([
    ['nobody, while all are where they were', two, []],
    ['who waited behind somebody who has gone', without(two, 'a1'), ['a3']],
    ['nobody who came after that', { ...without(without(two, 'a1'), 'a2'), order: ['a3', 'a4'].map(entry) }, ['a3']],
    ['nobody when somebody leaves who waited', without(two, 'a3'), []],
    ['who waited when there were fewer seats', { ...two, ...followPlan(two, { capacity: 3, quotas: [] }, 2) }, ['a3']],
  ])('%s', (_case, list, expected) => expect(ids(list)).toEqual(expected));
});

describe('signing up', () => {
  const plan = { opensAt: 100, closesAt: 200, capacity: 1, quotas: [] };
  const gone = Array.from({ length: changeLimit }, () => ({ ...entry('a1'), withdrawnAt: 1 }));
  const full = listOf(
    Array.from({ length: listLimit }, (_, index) => `b${index}`),
    free,
  );

  test.each([
    ['in time', listOf([], plan), true, 100, undefined],
    ['too early', listOf([], plan), true, 99, 'notOpenYet'],
    ['too late', listOf([], plan), true, 200, 'signUpOver'],
    ['by a stranger', listOf([], plan), false, 100, 'notExpected'],
    ['for a full list', full, true, 100, 'listFull'],
    ['after leaving it too often', { ...listOf([], plan), withdrawn: gone }, true, 100, 'tooManyChanges'],
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

  test.each([
    ['Ma1', 'published', 150, 'seated', null],
    ['Ma2', 'published', 150, 'waiting', 1],
    ['Ma3', 'published', 150, 'full', null],
    ['Mb1', 'published', 150, 'open', null],
    ['Mb1', 'published', 99, 'notOpenYet', null],
    ['Mb1', 'published', 200, 'over', null],
    ['Ma1', 'published', 200, 'seated', null],
  ] as const)('%s, %s at %i, reads %s', (memberId, state, now, expected, position) => {
    const terms = { capacity: 2, quotas: [quota('a', 1)] };
    const host = { orgUnitId: 'U', name: '单位' };
    const gathering = sampleGathering('g', host, 0, { state, version: 1, signUp: { ...plan, ...terms } });
    const person = { memberId, branchId: memberId.slice(1, 2) };
    expect(ownSignUpOf(gathering, listOf(['a1', 'a2'], terms), person, now)).toMatchObject({
      state: expected,
      position,
    });
    expect(ownSignUpOf({ ...gathering, signUp: null }, null, person, now)).toBeNull();
  });
});
