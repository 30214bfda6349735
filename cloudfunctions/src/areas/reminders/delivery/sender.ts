import { now as clock } from '../../../platform/clock';
import { randomId } from '../../../platform/random';
import { takeToSend } from '../../../records/reminders/store';
import { listSendable } from './due-messages';
import type { Sendable } from './prepare';
import { recordOutcomes } from './record-outcomes';
import { type Outcome, sendOne } from './send';

/** Messages that are under way at the same moment, and those that are marked together. */
const inFlight = 20;
const rowSize = 20;
/** A sender that has not come back by then has died. Longer than a function may run. */
const leaseMs = 90_000;

/**
 * Sends what is due, in the order in which it is. A row of messages is marked while those before are under way, so that no
 * channel waits for us; if the sender dies, of those that are marked and not written down it stays unknown whether they were
 * delivered.
 */
export class Sender {
  private readonly fence = randomId();
  private readonly batches = listSendable();
  /** What may be sent, and is not marked yet. */
  private waiting: Sendable[] = [];
  /** What is marked, and not begun. */
  private readonly ready: Sendable[] = [];
  /** What is under way, by whom it goes to: WeChat takes one at a time for a person. */
  private readonly underWay = new Map<string, Promise<Outcome>>();
  private readonly ended: Outcome[] = [];
  private filling: Promise<boolean> | null = null;
  private written = Promise.resolve();
  delivered = 0;

  constructor(private readonly hasTime: () => boolean) {}

  /** Sends until nothing is due or the time is up, and writes down what came of it. */
  async run(): Promise<void> {
    const workers = await Promise.allSettled(Array.from({ length: inFlight }, () => this.work()));
    this.write();
    await this.written;
    for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  }

  private async work(): Promise<void> {
    for (let one = await this.next(); one; one = await this.next()) {
      const [{ to }] = one.routes;
      const sendable = one;
      const sent = (this.underWay.get(to) ?? Promise.resolve()).then(() => sendOne(sendable));
      this.underWay.set(to, sent);
      const outcome = await sent;
      if (this.underWay.get(to) === sent) this.underWay.delete(to);
      this.ended.push(outcome);
      if (this.ended.length >= rowSize) this.write();
    }
  }

  /** The next message; undefined when there is none, or no time. */
  private async next(): Promise<Sendable | undefined> {
    for (;;) {
      if (this.ready.length < rowSize) this.filling ??= this.fill();
      const one = this.ready.shift();
      if (one) return one;
      if (!(await this.filling) && this.ready.length === 0) return undefined;
    }
  }

  /** Marks one more row; false when there is none. */
  private async fill(): Promise<boolean> {
    try {
      while (this.waiting.length === 0 && this.hasTime()) {
        const { value, done } = await this.batches.next();
        if (done) return false;
        this.waiting = [...value];
      }
      if (!this.hasTime()) return false;
      const row = this.waiting.splice(0, rowSize);
      const ids = row.map(({ reminder }) => reminder._id);
      const mark = () => takeToSend(ids, this.fence, clock() + leaseMs);
      // Marked twice is marked once: what got lost may have been the answer.
      const mine = await mark().catch(mark);
      this.ready.push(...row.filter(({ reminder }) => mine.has(reminder._id)));
      return true;
    } finally {
      this.filling = null;
    }
  }

  /** Writes down what has ended, after what had ended before. */
  private write(): void {
    const outcomes = this.ended.splice(0);
    this.delivered += outcomes.filter(({ verdict }) => verdict.state !== 'queued').length;
    this.written = this.written.finally(() => recordOutcomes(outcomes, this.fence, clock()));
    // It is heard of when all is over; until then nobody waits for it.
    this.written.catch(() => undefined);
  }
}
