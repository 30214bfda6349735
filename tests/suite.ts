import type { EmulatorOptions, EmulatorProcess } from '../scripts/emulator-process';

/** What the environment of the tests does for the suite that runs (`suite-environment.ts`). */
export interface Suite {
  /** How what was started is ended, in the order of starting; ending twice does nothing. */
  readonly ends: (() => Promise<unknown>)[];
  /** Starts an emulator in a process that the suites of one worker share. */
  startEmulator(options: EmulatorOptions): Promise<Omit<EmulatorProcess, 'process'>>;
}

/** The suite that runs; none in a script. */
export const suite = (): Suite | undefined => (globalThis as { suite?: Suite }).suite;

/** Sees to it that something that was started is ended with the suite, should the suite not get to it. */
export function endWithSuite(end: () => Promise<unknown>): void {
  suite()?.ends.push(end);
}
