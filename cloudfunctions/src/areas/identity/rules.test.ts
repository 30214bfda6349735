import { hasConsented, leastNotice } from './rules';
import { guessLimit, guessPeriodMs, waitUntil } from '../../records/guesses/rules';

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
