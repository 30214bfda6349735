import NodeEnvironment from 'jest-environment-node';
import { StandbyEmulators } from './standby-emulator';
import type { Suite } from './suite';

/** Of this jest worker: outside of the suites, so that it outlives each. */
const emulators = new StandbyEmulators();

/** A suite that is over waits no longer for what it started. */
const longestEnd = 10_000;

const ended = (end: () => Promise<unknown>) =>
  Promise.race([end().catch(() => undefined), new Promise(resolve => setTimeout(resolve, longestEnd).unref())]);

/** Node's environment, which ends whatever the suite started, however the suite went. */
export default class SuiteEnvironment extends NodeEnvironment {
  private readonly suite: Suite = { ends: [], startEmulator: options => emulators.start(options) };

  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { suite: this.suite });
  }

  override async teardown(): Promise<void> {
    for (const end of this.suite.ends.reverse()) await ended(end);
    await emulators.killBusy();
    await super.teardown();
  }
}
