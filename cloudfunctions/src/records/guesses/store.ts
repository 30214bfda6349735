import { collection } from '../../platform/database';
import type { GuessesDocument } from './document';
import { guessPeriodMs, guessLimit } from './rules';
import { is, write } from '../../platform/operators';

const guesses = collection('guesses');

/** Counts one more wrong code, or starts counting again. */
export async function countGuess(id: string, now: number, startsAgain: boolean): Promise<void> {
  const fresh: GuessesDocument = { _id: id, wrong: 1, lastAt: now };
  if (startsAgain) return guesses.put(fresh);
  await guesses.changeOne({ _id: id }, { wrong: write.inc(1), lastAt: now });
}

const activationGuessesId = (openid: string) => `activation:${openid}`;

export const findActivationGuesses = (openid: string) => guesses.find(activationGuessesId(openid));

/**
 * Counts a guess before it is judged, so that many at once are no more than one after another.
 * Answers how many there have been, or null where there may be no more for now.
 */
export async function countActivationGuess(openid: string, now: number): Promise<number | null> {
  const _id = activationGuessesId(openid);
  // A second time round where the first guess of all was made twice at once.
  for (let round = 0; round < 2; round++) {
    const counted = await guesses.changeOne(
      { _id, lastAt: is.gt(now - guessPeriodMs), wrong: is.lt(guessLimit) },
      { wrong: write.inc(1), lastAt: now },
    );
    if (counted) return counted.wrong;
    const again = await guesses.changeOne({ _id, lastAt: is.lte(now - guessPeriodMs) }, { wrong: 1, lastAt: now });
    if (again || (await guesses.insert({ _id, wrong: 1, lastAt: now }))) return 1;
  }
  return null;
}

export const forgetActivationGuesses = (openid: string) => guesses.remove({ _id: activationGuessesId(openid) });
