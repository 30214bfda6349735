import { log } from './logging';

/** One turn of the timer: the clock, and until when there is time. */
export interface Turn {
  readonly now: () => number;
  readonly until: number;
}

/** What the timer does in a turn; answers how much of it was done. Whatever it leaves undone, the next turn takes up. */
export type Job = (turn: Turn) => Promise<number>;

export const hasTime = ({ now, until }: Turn): boolean => now() < until;

function logFailure(operation: string, started: number, error: unknown): void {
  const ms = Math.round(performance.now() - started);
  const stack = error instanceof Error ? error.stack : String(error);
  log({ level: 'error', requestId: 'scheduler', operation, outcome: 'failed', ms, error: stack });
}

/**
 * Runs jobs one after another and answers what each came to. One that fails does not keep the others from running: it is
 * logged, and null.
 */
export async function runJobs(jobs: Readonly<Record<string, Job>>, turn: Turn) {
  const results: Record<string, number | null> = {};
  for (const [name, job] of Object.entries(jobs)) {
    const started = performance.now();
    try {
      results[name] = await job(turn);
    } catch (error) {
      results[name] = null;
      logFailure(name, started, error);
    }
  }
  return results;
}

/** So many documents are looked at in a turn; the rest is due in the next one. */
const documentsAtOnce = 100;

/**
 * Works through documents that are due, longest due first, while there is time. One that fails is logged and stays due; it
 * keeps no other from being worked on. Answers how many were.
 */
export async function workThrough<D extends { readonly _id: string }>(
  turn: Turn,
  listDue: (now: number, limit: number) => Promise<readonly D[]>,
  work: (document: D) => Promise<unknown>,
): Promise<number> {
  let worked = 0;
  for (const document of await listDue(turn.now(), documentsAtOnce)) {
    if (!hasTime(turn)) break;
    const started = performance.now();
    try {
      await work(document);
      worked += 1;
    } catch (error) {
      logFailure(document._id, started, error);
    }
  }
  return worked;
}
