import { together, type Transaction } from '../platform/database';
import { Failure } from './failures';

/** Of those who write the same at the same time, one more is done with each try; so many suffice where few do. */
const triesAtMost = 5;
/** Where all press at once, as when a popular list opens. */
export const triesInACrowd = 20;

/**
 * Writes on a condition that somebody else may break first (an optimistic write), and again until it holds.
 * `write` reads, decides and writes; it answers what came of it, or undefined where somebody else was first. Undefined is
 * answered if others were first every time.
 */
export async function tryWrite<T>(write: () => Promise<T | undefined>, tries = triesAtMost): Promise<T | undefined> {
  for (let left = tries; left > 0; left--) {
    const outcome = await write();
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

/**
 * The same for what cannot be left undone.
 * @throws Failure `conflict` if others were first every time
 */
export async function retryWrite<T>(write: () => Promise<T | undefined>, tries = triesAtMost): Promise<T> {
  const outcome = await tryWrite(write, tries);
  if (outcome === undefined) throw new Failure('conflict');
  return outcome;
}

/**
 * Writes several documents, all of them or none, on what `work` reads; again where others write the same.
 * @throws Failure `conflict` if others were first every time
 */
export const writeTogether = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  retryWrite(() => together(work));
