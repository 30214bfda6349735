import type { SignUpPlan } from '../../../types/gathering-plan';
import { positionAt, positionIn, seatedAt, seatingOf, termsToFollow } from './seating';

type Terms = Pick<SignUpPlan, 'capacity' | 'quotas'>;
type Entry = ReturnType<typeof entry>;

/** Somebody of a branch, named after it: `a1` is of branch `a`. */
const entry = (signUpId: string) => ({ signUpId, memberId: `M${signUpId}`, branchId: signUpId.slice(0, 1) });

const listOf = (ids: readonly string[], terms: Terms, kept: readonly string[] = []) => ({
  order: ids.map(entry),
  terms,
  termsVersion: 1,
  kept,
});

const names = (entries: readonly Entry[]) => entries.map(({ signUpId }) => signUpId).join(' ');
const free = { capacity: null, quotas: [] };
const quota = (branchId: string, seats: number) => ({ branchId, seats });

describe('the seating', () => {
  test.each<[string, string, Terms, string, string, string]>([
    ['without a limit', 'a1 a2 b1', free, '', 'a1 a2 b1', ''],
    ['by capacity', 'a1 a2 b1', { capacity: 2, quotas: [] }, '', 'a1 a2', 'b1'],
    ['by quota', 'a1 a2 b1', { capacity: null, quotas: [quota('a', 1)] }, '', 'a1 b1', 'a2'],
    [
      'with others passing a full branch',
      'a1 a2 b1 b2',
      { capacity: 2, quotas: [quota('a', 1)] },
      '',
      'a1 b1',
      'a2 b2',
    ],
    ['of a branch that has no seat', 'a1 b1', { capacity: 5, quotas: [quota('a', 0)] }, '', 'b1', 'a1'],
    ['with kept seats beyond the capacity', 'a1 a2 b1', { capacity: 1, quotas: [] }, 'a1 a2', 'a1 a2', 'b1'],
    ['with a kept seat behind others', 'a1 b1 b2', { capacity: 2, quotas: [] }, 'b2', 'a1 b2', 'b1'],
    ['with a kept seat that was given up', 'a1 b1', { capacity: 1, quotas: [] }, 'b2', 'a1', 'b1'],
  ])('%s', (_case, order, terms, kept, seated, waiting) => {
    const seating = seatingOf(listOf(order.split(' '), terms, kept.split(' ')));
    expect([names(seating.seated), names(seating.waiting)]).toEqual([seated, waiting]);
  });

  test('counts what is left for a branch', () => {
    const { leftFor } = seatingOf(listOf(['a1', 'b1'], { capacity: 5, quotas: [quota('a', 2)] }));
    expect([leftFor('a'), leftFor('b')]).toEqual([1, 3]);
    expect(seatingOf(listOf(['a1'], free)).leftFor('a')).toBeNull();
  });

  test('says how somebody stands', () => {
    const seating = seatingOf(listOf(['a1', 'a2', 'b1'], { capacity: 1, quotas: [] }));
    expect(positionIn(seating, 'Mb1')).toMatchObject({ state: 'waiting', position: 2 });
    expect(positionIn(seating, 'Ma1')).toMatchObject({ state: 'seated', position: 1 });
    expect(positionIn(seating, 'Mb9')).toBeNull();
  });
});

describe('at a gathering', () => {
  const list = listOf(['a1', 'a2', 'b1'], { capacity: 2, quotas: [] });
  const window = { opensAt: 0, closesAt: 9 };
  const gathering = (capacity: number, version: number) => ({ signUp: { ...window, capacity, quotas: [] }, version });

  test.each([
    ['those who are seated are expected', gathering(2, 1), ['Ma1', 'Ma2']],
    ['more seats count before the list knows of them', gathering(3, 2), ['Ma1', 'Ma2', 'Mb1']],
    ['fewer seats take none from anybody', gathering(1, 2), ['Ma1', 'Ma2']],
    ['an older plan than the one of the list counts no more', gathering(3, 1), ['Ma1', 'Ma2']],
  ])('%s', (_case, plan, seated) => expect([...(seatedAt(plan, list) ?? [])]).toEqual(seated));

  test('that nobody has signed up for, nobody is seated', () => {
    expect(seatedAt(gathering(2, 1), null)?.size).toBe(0);
  });

  test('that needs no signing up, there are no seats', () => {
    expect(seatedAt({ signUp: null, version: 1 }, list)).toBeNull();
    expect(positionAt({ signUp: null, version: 1 }, list, 'Ma1')).toBeNull();
  });

  test('somebody has a place', () => {
    expect(positionAt(gathering(2, 1), list, 'Mb1')).toMatchObject({ state: 'waiting', position: 1 });
  });
});

describe('a list', () => {
  const list = listOf(['a1', 'a2', 'b1'], { capacity: 2, quotas: [quota('a', 1)] });

  test.each<[string, Terms, number]>([
    ['that has the terms of its plan', { capacity: 2, quotas: [quota('a', 1)] }, 2],
    ['that is ahead of the plan', { capacity: 9, quotas: [] }, 1],
  ])('%s follows it already', (_case, terms, version) => expect(termsToFollow(list, terms, version)).toBeNull());

  test.each<[string, Terms]>([
    ['other seats', { capacity: 3, quotas: [quota('a', 1)] }],
    ['another quota', { capacity: 2, quotas: [quota('a', 2)] }],
    ['a quota of another branch', { capacity: 2, quotas: [quota('b', 1)] }],
    ['one quota more', { capacity: 2, quotas: [quota('a', 1), quota('b', 1)] }],
    ['no quota', { capacity: 2, quotas: [] }],
  ])('follows a later plan with %s, and keeps whom it seated', (_case, terms) =>
    expect(termsToFollow(list, terms, 2)).toEqual({ terms, kept: ['a1', 'b1'] }),
  );
});
