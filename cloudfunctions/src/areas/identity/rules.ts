import type { GuessesDocument } from '../../platform/attempt-documents';
import type { ConsentDocument } from '../../platform/documents';

/** The oldest privacy notice that still covers what is done with personal data. */
export const leastNotice = 1;

/** Whether a WeChat identity has agreed to a notice that covers what is done today. */
export const hasConsented = (consent: Pick<ConsentDocument, 'version' | 'withdrawnAt'> | null): boolean =>
  consent !== null && consent.withdrawnAt === null && consent.version >= leastNotice;

/** How long an activation code is good for. */
export const activationMs = 24 * 3_600_000;

/** So many activation codes may be tried in a row; then one waits. */
export const guessLimit = 5;
export const guessPeriodMs = 15 * 60_000;

/** When somebody who has used up their guesses may go on; null = they may now. */
export function waitUntil(guesses: Pick<GuessesDocument, 'wrong' | 'lastAt'> | null, now: number): number | null {
  if (!guesses || guesses.wrong < guessLimit) return null;
  const retryAt = guesses.lastAt + guessPeriodMs;
  return now < retryAt ? retryAt : null;
}
