import { now as clock } from '../../platform/clock';
import { randomId } from '../../platform/random';
import { record } from './outcomes';
import { isQuiet } from './quiet-hours-rules';
import { type Outcome, prepare, type Sendable, sendOne } from './sending';
import { claim, giveUpAbandoned, listWaiting, start } from './store';

/** Messages that are taken at a time, and those that are under way at WeChat at the same moment. */
const batchSize = 400;
const inFlight = 20;
/** A sender that has not come back by then has died. Longer than a function may run. */
const leaseMs = 90_000;

/** Messages that this sender has taken together, and what came of them so far. */
interface Batch {
  readonly fence: string;
  readonly sendable: Sendable[];
  readonly outcomes: Outcome[];
  readonly size: number;
}

/** Takes a batch of what is due and finds out what can be sent; null when nothing is. */
async function takeBatch(): Promise<Batch | null> {
  const now = clock();
  const waiting = await listWaiting(now, batchSize);
  if (waiting.length === 0) return null;
  const fence = randomId();
  const ids = waiting.map(({ _id }) => _id);
  const mine = await claim(ids, fence, now, now + leaseMs);
  const { sendable, ended } = await prepare(mine, now);
  return { fence, sendable, outcomes: ended, size: mine.length };
}

/**
 * The messages of one sender in the order in which they are due. A row of them is marked while the one before is under
 * way, so that WeChat is never waited for and never waits; if the sender dies, of no more than these two it stays unknown
 * whether they were delivered.
 */
class Line {
  private readonly ready: { readonly one: Sendable; readonly batch: Batch }[] = [];
  private readonly busy = new Set<string>();
  private readonly writes: Promise<void>[] = [];
  private batch: Batch | null = null;
  private following: Promise<Batch | null> | null;
  private filling: Promise<boolean> | null = null;
  delivered = 0;

  constructor(private readonly hasTime: () => boolean) {
    this.following = takeBatch();
  }

  /** Sends until nothing is due or the time is up, and writes down what came of it. */
  async run(): Promise<void> {
    await Promise.all(Array.from({ length: inFlight }, () => this.work()));
    const untouched = await this.following;
    if (untouched) this.putBack(untouched);
    await Promise.all(this.writes);
  }

  private async work(): Promise<void> {
    for (let next = await this.next(); next; next = await this.next()) {
      const { one, batch } = next;
      this.busy.add(one.message.touser);
      const outcome = await sendOne(one);
      this.busy.delete(one.message.touser);
      this.end(batch, [outcome]);
    }
  }

  /** The next message to somebody to whom none is under way. */
  private async next() {
    for (;;) {
      if (this.ready.length < inFlight) this.filling ??= this.fill();
      const at = this.ready.findIndex(({ one }) => !this.busy.has(one.message.touser));
      const [found] = at < 0 ? [] : this.ready.splice(at, 1);
      if (found) return found;
      const filled = await this.filling;
      if (!filled && this.ready.length === 0) return undefined;
      // What is left is for people to whom another message is under way.
      if (!filled) await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  /** Marks one more row; false when there is none. */
  private async fill(): Promise<boolean> {
    try {
      while (this.batch === null || this.batch.sendable.length === 0) {
        this.batch = await this.following;
        this.following = this.batch && this.hasTime() ? takeBatch() : null;
        if (!this.batch) return false;
        this.end(this.batch, []);
      }
      const { batch } = this;
      if (!this.hasTime()) {
        this.putBack(batch);
        return false;
      }
      const row = batch.sendable.splice(0, inFlight);
      const held = await start(
        row.map(({ reminder }) => reminder._id),
        batch.fence,
      );
      for (const one of row) if (held.has(one.reminder._id)) this.ready.push({ one, batch });
      const lost = row.filter(({ reminder }) => !held.has(reminder._id));
      this.end(batch, lost.map(waitsOn));
      return true;
    } finally {
      this.filling = null;
    }
  }

  /** What was taken and not begun waits on, for whoever comes next. */
  private putBack(batch: Batch): void {
    const rest = batch.sendable.splice(0);
    this.end(batch, rest.map(waitsOn));
  }

  /** Notes what came of messages; with the last of a batch it is written down. */
  private end(batch: Batch, outcomes: readonly Outcome[]): void {
    batch.outcomes.push(...outcomes);
    if (batch.outcomes.length < batch.size || batch.size === 0) return;
    this.delivered += batch.outcomes.filter(({ ending }) => ending.state !== 'waiting').length;
    const write = record(batch.outcomes, batch.fence, clock());
    // It is heard of when all is over; until then nobody waits for it.
    write.catch(() => undefined);
    this.writes.push(write);
  }
}

const waitsOn = ({ reminder: { _id, sendAt } }: Sendable): Outcome => ({
  id: _id,
  ending: { state: 'waiting', at: sendAt },
  errCode: null,
});

/**
 * Sends what is due while `hasTime`. A message is marked before it is handed to WeChat and after: one whose sender died in
 * between becomes `unknown` and is not sent again. Answers how many it came to the end of.
 */
export async function deliverReminders(hasTime: () => boolean): Promise<number> {
  await giveUpAbandoned(clock());
  // What was left over from the day waits as well; the evening's messages have gone out before, or are of no use.
  if (isQuiet(clock())) return 0;
  const line = new Line(hasTime);
  await line.run();
  return line.delivered;
}
