import { createContext, Script } from 'node:vm';
import { requestFailed } from '../failure';

/** A place to call from: what runs in it, wherever its code is from, can be ended from outside after some time. */
const room = createContext({ work: () => undefined as unknown }) as { work: () => unknown };
const script = new Script('work()');

/**
 * Runs what a caller's pattern or pipeline may keep busy for ever, and ends it after so many milliseconds. It must not hold
 * anything that has to be given back: what is ended does not come to its `finally`.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  const outer = room.work;
  room.work = work;
  try {
    return script.runInContext(room, { timeout: Math.max(1, Math.ceil(milliseconds)) }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw requestFailed('[FailedOperation] operation exceeded time limit');
    throw error;
  } finally {
    room.work = outer;
  }
}
