import type { Role } from '../../../../types/operation';
import { guessLimit, guessPeriodMs, hasConsented, leastNotice, mayVouchFor, waitUntil } from './rules';

const now = 1_800_000_000_000;

test.each([
  ['nothing was agreed to', null, false],
  ['the notice was agreed to', { version: leastNotice, withdrawnAt: null }, true],
  ['a later notice was', { version: leastNotice + 1, withdrawnAt: null }, true],
  ['an earlier notice was', { version: leastNotice - 1, withdrawnAt: null }, false],
  ['it was taken back', { version: leastNotice, withdrawnAt: now }, false],
])('%s', (_case, consent, expected) => expect(hasConsented(consent)).toBe(expected));

test.each([
  ['nobody has guessed', null, null],
  ['a guess is left', { wrong: guessLimit - 1, lastAt: now }, null],
  ['none is left', { wrong: guessLimit, lastAt: now - 1 }, now - 1 + guessPeriodMs],
  ['the time is over', { wrong: guessLimit, lastAt: now - guessPeriodMs }, null],
])('waiting when %s', (_case, guesses, expected) => expect(waitUntil(guesses, now)).toBe(expected));

const person = (...roles: [Role, string][]) => ({
  path: ['C', 'U1', 'B1'],
  roles: roles.map(([role, orgUnitId]) => ({ role, orgUnitId })),
});
const secretary = person(['secretary', 'B1']);

test.each([
  ['a member without rights', secretary, person(), true],
  ['another secretary of the branch', secretary, person(['secretary', 'B1']), true],
  ['the secretary over the unit', secretary, person(['secretary', 'U1']), false],
  ['an administrator', secretary, person(['administrator', 'U1']), false],
  ['a secretary of another branch', secretary, person(['secretary', 'B2']), false],
  ['the same from above', person(['secretary', 'U1']), person(['secretary', 'B1']), true],
  ['one of several rights that is higher', secretary, person(['secretary', 'B1'], ['auditor', 'C']), false],
])('a secretary vouches for %s: %#', (_case, issuer, member, expected) =>
  expect(mayVouchFor(issuer, member)).toBe(expected),
);
