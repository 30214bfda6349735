import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { argumentsOf, EmulatorFailed, type EmulatorOptions, type EmulatorProcess } from '../scripts/emulator-process';

type Answer = { readonly url: string | null } | { readonly error: string };
type Order = { readonly start?: { readonly args: readonly string[]; readonly variables: object } };

/** A process that runs one emulator after another. It keeps nobody from ending, and ends with whoever started it. */
class Standby {
  readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private hear: (answer: Answer) => void = () => undefined;
  private log = '';

  constructor() {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'emulator/standby.ts'], { cwd: join(__dirname, '..') });
    this.child.stderr?.on('data', (chunk: Buffer) => (this.log = (this.log + chunk.toString()).slice(-4000)));
    if (this.child.stdout)
      createInterface({ input: this.child.stdout }).on('line', line => this.hear(JSON.parse(line) as Answer));
    this.ended = new Promise(resolve => this.child.once('exit', () => resolve()));
    void this.ended.then(() => this.hear({ error: this.log || 'the emulator ended before it was ready' }));
    this.hold(false);
  }

  get lives(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Has an order carried out. */
  async ask(order: Order): Promise<string | null> {
    this.hold(true);
    const answer = await new Promise<Answer>(resolve => {
      this.hear = resolve;
      this.child.stdin?.write(`${JSON.stringify(order)}\n`);
    });
    this.hold(false);
    if ('error' in answer) throw new EmulatorFailed(answer.error);
    return answer.url;
  }

  /** Ends it in the midst of whatever it does. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Whether this process waits for that one before it ends. */
  private hold(held: boolean): void {
    const { child } = this;
    for (const handle of [child, child.stdin, child.stdout, child.stderr] as (ChildProcess | Socket | null)[])
      if (held) handle?.ref();
      else handle?.unref();
  }
}

/** The processes of emulators that the suites of one jest worker use one after the other. */
export class StandbyEmulators {
  private readonly idle: Standby[] = [];
  private readonly busy = new Set<Standby>();

  /** Starts an emulator, with nothing left of earlier ones: data, functions and clock are its own. */
  async start({ secrets = {}, ...options }: EmulatorOptions): Promise<Omit<EmulatorProcess, 'process'>> {
    const standby = this.idle.pop() ?? new Standby();
    this.busy.add(standby);
    const url = await standby.ask({ start: { args: argumentsOf(options), variables: secrets } });
    if (url === null) throw new EmulatorFailed('the emulator gave no address');
    return { url, stop: signal => (signal === 'SIGKILL' ? this.kill(standby) : this.release(standby)) };
  }

  /** Ends, without ceremony, those that a suite left running. */
  async killBusy(): Promise<void> {
    await Promise.all([...this.busy].map(standby => this.kill(standby)));
  }

  private async release(standby: Standby): Promise<void> {
    if (!this.busy.delete(standby) || !standby.lives) return;
    await standby.ask({});
    this.idle.push(standby);
  }

  private async kill(standby: Standby): Promise<void> {
    this.busy.delete(standby);
    await standby.kill();
  }
}
