import { log } from '../log';
import { nextTime, parseCron } from './cron';
import type { FunctionDefinition } from './definition';
import type { CallOutcome, FunctionHost } from './function-host';

/** When a function's timer fires next. */
export interface TimerState {
  readonly function: string;
  readonly name: string;
  readonly cron: string;
  readonly next: number | undefined;
}

/** Fires the timers of functions. What falls into a time at which the emulator did not run is not made up for. */
export class Timers {
  private readonly due = new Map<string, { cron: string; next: number | undefined }>();
  private ticker: NodeJS.Timeout | undefined;

  constructor(private readonly host: FunctionHost) {}

  /** Begins to watch the clock. */
  start(): void {
    this.ticker = setInterval(() => this.tick(), 1000).unref();
    this.tick();
  }

  close(): void {
    clearInterval(this.ticker);
  }

  /** Fires a function's timer once, now, and waits for the end. */
  async fire(name: string): Promise<CallOutcome> {
    const timer = this.host.definitions().find(definition => definition.name === name)?.timer;
    if (!timer) return { kind: 'missing' };
    const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const event = { Type: 'Timer', TriggerName: timer.name, Time: time, Message: '' };
    const outcome = await this.host.call(name, event, { kind: 'timer' });
    if (outcome.kind !== 'result') log(name, `its timer did not succeed: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  /** The timers there are and when they fire next. */
  states(now = Date.now()): TimerState[] {
    return this.host
      .definitions()
      .flatMap(({ name, timer }) =>
        timer ? [{ function: name, name: timer.name, cron: timer.cron, next: this.nextOf(timer.cron, now) }] : [],
      );
  }

  private tick(): void {
    const now = Date.now();
    for (const { name, timer } of this.host.definitions()) {
      if (timer) this.check(name, timer, now);
    }
  }

  private check(name: string, timer: NonNullable<FunctionDefinition['timer']>, now: number): void {
    const known = this.due.get(name);
    if (known?.cron === timer.cron) {
      if (known.next === undefined || known.next > now) return;
      void this.fire(name);
    }
    this.due.set(name, { cron: timer.cron, next: this.nextOf(timer.cron, now) });
  }

  private nextOf(cron: string, now: number): number | undefined {
    try {
      return nextTime(parseCron(cron), now);
    } catch (error) {
      log('timers', (error as Error).message);
      return undefined;
    }
  }
}
