import SuiteEnvironment from '../suite-environment';
import type { Phone } from './browser';

/** What happens in a test, as far as it is of use here. */
interface TestEvent {
  readonly name: string;
  readonly error?: unknown;
}

/** The environment of suites, in which a test that fails tells what its phones showed. */
export default class BrowserEnvironment extends SuiteEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { phones: [] });
  }

  async handleTestEvent({ name, error }: TestEvent): Promise<void> {
    const { phones = [] } = this.global as { phones?: Phone[] };
    if (name === 'test_done') phones.length = 0;
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    const screens = await Promise.all(phones.map(phone => phone.screen()));
    // An error of the test's own realm is no `Error` of this one.
    const failure = error as { stack?: string } | null | undefined;
    if (typeof failure?.stack === 'string') failure.stack = [failure.stack, ...screens].join('\n\n');
  }
}
