import { Failure } from './failures';

/** Of those who write the same at the same time, one more is done with each attempt. */
const attemptsAtMost = 5;

/**
 * Writes on a condition that somebody else may break first (an optimistic write), and again until it holds.
 * `write` reads, decides and writes; it answers what came of it, or undefined where somebody else was first.
 * @throws Failure `conflict` if others were first every time
 */
export async function retryWrite<T>(write: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
    const outcome = await write();
    if (outcome !== undefined) return outcome;
  }
  throw new Failure('conflict');
}
