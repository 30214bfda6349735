import { type Functions } from './instance';
import type { Body, Host } from './host';
import type { Random } from './random';

/** A request to the database that waits for its turn. */
export interface Waiting {
  readonly call: Call;
  readonly body: Body;
  readonly answer: (answer: Body) => void;
  readonly fail: (error: Error) => void;
}

/** One call that is served by an instance. */
export interface Call {
  readonly number: number;
  readonly by: string;
  /** When the platform ends it, by the true time. */
  readonly endsAt: number;
  /** Others overtake it. */
  readonly isSlow: boolean;
  /** What it has asked of the database and not got yet. */
  waiting: Waiting[];
  /** Something was made to go wrong in it. */
  disturbed: boolean;
  /** What it came to; undefined while it runs. */
  outcome?: { readonly answer: unknown } | { readonly error: unknown };
}

/** What instances are told by the schedule that they run in. */
interface Surroundings {
  readonly now: number;
  readonly product: Random;
  /** Whether a consent to messages lasts. */
  readonly longTerm: boolean;
  log(call: Call | null, line: object): void;
}

/** One instance of the functions. As on the platform, it serves one call at a time. */
export class Instance {
  readonly functions: Functions;
  /** How far its clock is ahead. */
  ahead = 0;
  call: Call | null = null;
  private surroundings: Surroundings | null = null;

  constructor(
    readonly number: number,
    start: (host: Host) => Functions,
    planted: string | null,
  ) {
    this.functions = start({
      planted,
      now: () => this.around.now + this.ahead,
      randomHex: bytes => this.around.product.hex(bytes),
      openid: () => (this.call && this.call.by !== 'timer' ? `wx-${this.call.by}` : null),
      longTerm: () => this.around.longTerm,
      log: line => this.around.log(this.call, line),
      request: body =>
        new Promise((answer, fail) => {
          const { call } = this;
          // Whoever has ended asks nothing any more.
          call?.waiting.push({ call, body, answer, fail });
        }),
    });
  }

  /** Whether it can take a call. What an answered call left undone keeps it busy. */
  get isFree(): boolean {
    return this.call === null || (this.call.outcome !== undefined && this.call.waiting.length === 0);
  }

  /** Makes it part of another schedule, as though it had just been started. */
  move(surroundings: Surroundings, ahead: number): void {
    this.surroundings = surroundings;
    this.ahead = ahead;
    this.call = null;
  }

  /** Begins to serve a call. */
  serve(call: Call, event: object | null, timer: 'gatherings' | 'reminding' | 'roster'): void {
    this.call = call;
    const { api, [timer]: tick } = this.functions;
    const work: Promise<unknown> = event ? api(event, { request_id: `call${call.number}` }) : tick();
    work.then(
      answer => (call.outcome = { answer }),
      (error: unknown) => (call.outcome = { error }),
    );
  }

  /** Ends in the midst of what it does; what was asked of the database and not begun is forgotten. */
  die(): void {
    if (this.call) this.call.waiting = [];
    this.call = null;
  }

  private get around(): Surroundings {
    if (!this.surroundings) throw new Error('an instance runs outside of a schedule');
    return this.surroundings;
  }
}
