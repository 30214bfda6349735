import { sampleGathering } from '../../../tests/sample-gathering';
import type { SeatingEntry } from '../records/sign-up-lists/document';
import { ownSignUpOf } from './sign-up';

/** Somebody of a branch, named after it: `a1` is of branch `a`. */
const entry = (signUpId: string): SeatingEntry => ({
  signUpId,
  memberId: `M${signUpId}`,
  branchId: signUpId.slice(0, 1),
});

test.each([
  ['Ma1', 'published', 150, 'seated', null],
  ['Ma2', 'published', 150, 'waiting', 1],
  ['Ma3', 'published', 150, 'full', null],
  ['Mb1', 'published', 150, 'open', null],
  ['Mb1', 'published', 99, 'notOpenYet', null],
  ['Mb1', 'published', 200, 'over', null],
  ['Ma1', 'published', 200, 'seated', null],
  ['Mb1', 'closed', 150, 'over', null],
  ['Mb1', 'cancelled', 150, 'over', null],
  ['Mb1', 'draft', 150, 'notOpenYet', null],
] as const)('%s, %s at %i, reads %s', (memberId, state, now, expected, position) => {
  const terms = { capacity: 2, quotas: [{ branchId: 'a', seats: 1 }] };
  const host = { orgUnitId: 'U', name: '单位' };
  const gathering = sampleGathering('g', host, 0, {
    state,
    version: 1,
    signUp: { opensAt: 100, closesAt: 200, ...terms },
  });
  const list = { order: ['a1', 'a2'].map(entry), terms, termsVersion: 1, kept: [] };
  const person = { memberId, branchId: memberId.slice(1, 2) };
  expect(ownSignUpOf(gathering, list, person, now)).toMatchObject({
    state: expected,
    position,
  });
  expect(ownSignUpOf({ ...gathering, signUp: null }, null, person, now)).toBeNull();
});
