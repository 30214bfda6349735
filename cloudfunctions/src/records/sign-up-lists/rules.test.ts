import fc from 'fast-check';
import type { SignUpPlan } from '../../../../types/gathering-plan';
import { seatingOf } from '../../domain/seating';
import type { SignUpEntry, SignUpListDocument } from './document';
import { changeToFollow, emptyList, promotedIn, waitedIn } from './rules';

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

test('nobody seated loses the seat or is overtaken, whatever others and the plan do', () => {
  fc.assert(
    fc.property(terms, fc.array(change, { maxLength: 30 }), (first, changes) => {
      let list = listOf([], first);
      changes.forEach((step, index) => {
        const before = seatingOf(list).seated;
        if (step.does === 'enter') list = { ...list, order: [...list.order, entry(`${step.branch}${index}`)] };
        if (step.does === 'leave') list = { ...list, order: list.order.filter((_, place) => place !== step.index) };
        if (step.does === 'revise') list = { ...list, ...changeToFollow(list, step.next, list.termsVersion + 1) };
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
    const change = changeToFollow(list, { capacity: 1, quotas: [] }, 2);
    expect(change).toEqual({ terms: { capacity: 1, quotas: [] }, termsVersion: 2, kept: ['a1', 'a2'], waited: ['b1'] });
  });

  test.each([
    ['the same terms', { capacity: 2, quotas: [] }, 2],
    ['a version that it is past', { capacity: 9, quotas: [] }, 1],
  ])('does nothing for %s', (_case, next, version) => {
    expect(changeToFollow(list, next, version)).toBeNull();
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
    [
      'who waited when there were fewer seats',
      { ...two, ...changeToFollow(two, { capacity: 3, quotas: [] }, 2) },
      ['a3'],
    ],
  ])('%s', (_case, list, expected) => expect(ids(list)).toEqual(expected));
});

test('a list that nobody has signed up for has nobody on it, and nothing is due', () =>
  expect(emptyList('g', { capacity: 3, quotas: [] }, 4)).toEqual({
    _id: 'g',
    order: [],
    withdrawn: [],
    terms: { capacity: 3, quotas: [] },
    termsVersion: 4,
    kept: [],
    waited: [],
    due: { promotions: null },
    version: 1,
  }));
