import type { GuessesDocument } from './document';

/** So many activation codes may be tried in a row; then one waits. */
export const guessLimit = 5;

export const guessPeriodMs = 15 * 60_000;

/** When somebody who has used up their guesses may go on; null = they may now. */
export function waitUntil(guesses: Pick<GuessesDocument, 'wrong' | 'lastAt'> | null, now: number): number | null {
  if (!guesses || guesses.wrong < guessLimit) return null;
  const retryAt = guesses.lastAt + guessPeriodMs;
  return now < retryAt ? retryAt : null;
}
