import { log } from './logging';

/**
 * Runs the tasks of a timer one after another and answers what each came to. One that fails does not keep the others from
 * running: it is logged, and null.
 */
export async function runTasks(tasks: Readonly<Record<string, () => Promise<unknown>>>) {
  const results: Record<string, unknown> = {};
  for (const [operation, task] of Object.entries(tasks)) {
    const started = performance.now();
    try {
      results[operation] = await task();
    } catch (error) {
      results[operation] = null;
      const ms = Math.round(performance.now() - started);
      log({ level: 'error', requestId: 'scheduler', operation, outcome: 'failed', ms, error: (error as Error).stack });
    }
  }
  return results;
}
