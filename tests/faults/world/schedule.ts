import type { Response } from '../../../types/operation';
import type { Call, Instance, Waiting } from './fleet';
import { employeeAction, sendAction } from './messages';
import { Random } from './random';
import type { Play, Scenario } from './scenario';
import { isWrite, Stored } from './stored';
import { shownAnswer, shownRequest, Trace } from './trace';
import { drawWeather, type Weather } from './weather';
import type { Wish } from './wish';

/** Which schedule to run. The same again is the same again. */
export interface Chosen {
  readonly seed: number;
  /** Wishes, by their place in the play, that nobody has: a schedule is made shorter by leaving them out. */
  readonly without?: readonly number[];
  /** Kinds of weather that do not happen. */
  readonly calm?: readonly (keyof Weather)[];
  /** Another order of the same wishes. */
  readonly variation?: number;
}

export interface Ran {
  readonly violations: readonly string[];
  /** Requests that the database carried out. */
  readonly requests: number;
  readonly wishes: number;
  readonly lines: readonly string[];
}

/** A Tuesday, ten in the morning in Beijing. */
const start = Date.UTC(2026, 10, 24, 2);
const second = 1000;
const minute = 60 * second;
const limitOfTransaction = 31 * second;
const limitOfCall = { user: 20 * second, timer: 60 * second };
const mostAttempts = 6;
/** How often it is a slow call's turn like any other's. */
const slowTurn = 0.1;
const leaps = [3 * second, 12 * second, 50 * second, 3 * minute, 25 * minute];

/** Somebody with a wish, and how far they are. */
interface Client {
  readonly wish: Wish;
  event: object | null;
  attempts: number;
  state: 'waiting' | 'asking' | 'answered' | 'gone';
}

/** Lets everything happen that can without another answer from the database. */
const drained = () => new Promise<void>(resolve => setImmediate(resolve));

/** So often the database may need its turn to carry something out; what takes longer waits for somebody's transaction. */
const turnsOfDatabase = 12;

/** Clients, instances and a database, one step at a time, in an order that follows from the seed. */
export class Schedule {
  now = start;
  readonly product: Random;
  private readonly random: Random;
  private readonly weather: Weather;
  private readonly play: Play;
  private readonly stored: Stored;
  private readonly clients: Client[];
  private readonly trace: Trace;
  private readonly bugs: string[] = [];
  private calls = 0;
  private requests = 0;
  /** Writes that wait until a transaction ends that has what they write. */
  private held = 0;
  private isCalm = false;

  constructor(
    scenario: Scenario,
    private readonly instances: readonly Instance[],
    { seed, without = [], calm = [], variation = 0 }: Chosen,
    traced: boolean,
  ) {
    this.product = new Random(seed, 'product');
    this.random = new Random(seed, `schedule ${variation}`);
    this.weather = drawWeather(new Random(seed, 'weather'), calm, scenario.skew);
    this.play = scenario.play(new Random(seed, 'play'), start);
    this.stored = new Stored(
      scenario.name,
      written => this.play.saw(written),
      () => this.now,
    );
    this.trace = new Trace(traced, start);
    const wishes = this.play.wishes.filter((_wish, index) => !without.includes(index));
    this.clients = wishes.map(wish => ({ wish, event: null, attempts: 0, state: 'waiting' }));
    const clocks = new Random(seed, 'clocks');
    for (const instance of instances) instance.move(this, Math.round((clocks.next() * 2 - 1) * this.weather.skew));
  }

  async run(): Promise<Ran> {
    while (await this.step());
    this.isCalm = true;
    for (const instance of this.instances) instance.die();
    for (const wish of this.play.finally(this.peek)) {
      this.now += 30 * minute;
      await this.satisfy({ wish, event: null, attempts: 0, state: 'waiting' });
    }
    for (const client of this.clients) if (client.state === 'waiting') await this.satisfy(client);
    const violations = [...this.bugs, ...this.play.violations(name => this.stored.all(name))];
    return { violations, requests: this.requests, wishes: this.clients.length, lines: this.trace.lines };
  }

  get longTerm(): boolean {
    return this.play.longTerm ?? false;
  }

  log(call: Call | null, line: object): void {
    if ('error' in line && line.error) this.note(call, () => String(line.error));
  }

  /** One thing happens; false when nothing can any more. */
  private async step(): Promise<boolean> {
    this.passTime();
    const waiting = this.instances.flatMap(({ call }) => call?.waiting ?? []);
    const free = this.instances.filter(({ isFree }) => isFree);
    const ready = free.length > 0 ? this.clients.filter(client => this.mayAsk(client)) : [];
    if (ready.length > 0 && (waiting.length === 0 || this.random.chance(this.weather.haste)))
      this.ask(this.random.pick(ready), this.random.pick(free));
    else if (waiting.length > 0) await this.handle(this.next(waiting));
    else if (this.held > 0) this.now += limitOfTransaction;
    else return false;
    await drained();
    this.hear();
    return true;
  }

  /** Whose turn it is: anybody's, but slow calls are overtaken nearly always. */
  private next(waiting: readonly Waiting[]): Waiting {
    const quick = waiting.filter(({ call }) => !call.isSlow);
    return this.random.pick(quick.length > 0 && !this.random.chance(slowTurn) ? quick : waiting);
  }

  private readonly peek = (name: string, id: string) => this.stored.find(name, id);

  private mayAsk({ state, attempts }: Client): boolean {
    if (attempts >= mostAttempts) return false;
    return state === 'waiting' || (state === 'asking' && this.random.chance(this.weather.impatience));
  }

  /** A little time passes, now and then a lot. The platform ends what takes too long. */
  private passTime(): void {
    this.now += 1 + this.random.below(40);
    this.stored.endOverdue();
    if (!this.random.chance(this.weather.leap)) return;
    this.now += this.random.pick(leaps);
    this.trace.note(this.now, () => '— time passes');
    for (const instance of this.instances)
      if (instance.call && instance.call.endsAt <= this.now) this.end(instance, 'is ended by the platform');
  }

  /** A client asks, for the first time or again. */
  private ask(client: Client, instance: Instance): void {
    const { wish } = client;
    const moment = { now: this.now, peek: this.peek };
    if (wish.by !== 'timer' && 'call' in wish) client.event ??= wish.call(moment);
    if ('begins' in wish) wish.begins?.(moment);
    client.attempts += 1;
    client.state = 'asking';
    const limit = wish.by === 'timer' ? limitOfCall.timer : limitOfCall.user;
    const call: ClientCall = {
      number: ++this.calls,
      by: wish.by,
      endsAt: this.now + limit,
      isSlow: this.random.chance(this.weather.delay),
      waiting: [],
      disturbed: false,
      client,
    };
    this.note(call, () => `${wish.name} → instance ${instance.number}${client.attempts > 1 ? ', again' : ''}`);
    instance.serve(call, client.event, 'jobs' in wish ? wish.jobs : 'gatherings');
  }

  /** The turn of one request: it is carried out or not, and its answer arrives or not. */
  private async handle(request: Waiting): Promise<void> {
    const { call, body } = request;
    const instance = this.instances.find(other => other.call === call);
    call.waiting = call.waiting.filter(other => other !== request);
    const comesThrough = this.random.chance(0.5);
    // Once it has answered, an instance is stopped without notice.
    // A crash matters most around what changes something.
    const weight = isWrite(body) ? 1.5 : 0.7;
    const dies = this.random.chance(call.outcome ? 0.5 : this.weather.death * weight);
    const fails = !dies && this.random.chance(this.weather.loss);
    const carried = (!dies && !fails) || comesThrough ? this.carryOut(request) : null;
    const answer = carried && (await this.soon(carried));
    if (carried && !answer) {
      this.note(call, () => `waits for a transaction: ${shownRequest(body)}`);
      this.held += 1;
      void carried.then(late => {
        this.held -= 1;
        // Whoever has ended hears nothing any more.
        if (instance?.call === call) request.answer(late);
      });
    }
    if (dies && instance) {
      this.end(instance, `dies ${answer ? 'after' : 'before'} ${String(body.action)} ${String(body.collectionName)}`);
    } else if (fails) {
      call.disturbed = true;
      this.note(call, () => `gets no answer to ${answer ? '' : 'the unheard '}${shownRequest(body)}`);
      request.fail(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    } else if (answer) request.answer(answer);
  }

  /** The answer if the database can give it now; null if it has to wait for a transaction of somebody else's. */
  private async soon<T>(carried: Promise<T>): Promise<T | null> {
    let answer: T | null = null;
    void carried.then(given => (answer = given));
    // What is only read is there at once.
    for (let turn = 0; turn < turnsOfDatabase && answer === null; turn++) await (turn < 8 ? undefined : drained());
    return answer;
  }

  private async carryOut({ call, body }: Waiting) {
    this.requests += 1;
    const isMessage = body.action === sendAction || body.action === employeeAction;
    const answer = (isMessage && this.play.deliver?.(body, this.isCalm)) || (await this.stored.carryOut(body));
    this.note(call, () => `${shownRequest(body)}${answer.code ? `: ${String(answer.code)}` : ''}`);
    return answer;
  }

  private end(instance: Instance, how: string): void {
    const { call } = instance;
    if (call) {
      this.note(call, () => how);
      if (!call.outcome) this.unanswered((call as ClientCall).client);
    }
    instance.die();
  }

  /** Brings answers that are ready to those who wait for them. */
  private hear(): void {
    for (const instance of this.instances) {
      const call = instance.call as ClientCall | null;
      if (!call?.outcome || call.isHeard) continue;
      call.isHeard = true;
      this.hearOne(call, call.outcome);
    }
  }

  private hearOne(call: ClientCall, outcome: NonNullable<Call['outcome']>): void {
    const { client } = call;
    if ('error' in outcome) {
      if (!call.disturbed) this.bugs.push(`${client.wish.name}: ${String(outcome.error)}`);
      return this.unanswered(client);
    }
    const answer = outcome.answer as Response;
    this.note(call, () => `answers ${shownAnswer(answer)}`);
    const code = 'failure' in answer ? answer.failure.code : null;
    if (code === 'internal' && !call.disturbed) this.bugs.push(`${client.wish.name}: internal`);
    if (!this.isCalm && client.wish.by !== 'timer' && this.random.chance(this.weather.silence)) {
      this.note(call, () => 'is not heard');
      return this.unanswered(client);
    }
    if ('heard' in client.wish) client.wish.heard?.(answer, this.now);
    if (code === 'internal' || code === 'unavailable' || code === 'conflict') this.unanswered(client);
    else client.state = 'answered';
  }

  private unanswered(client: Client): void {
    if (client.state !== 'asking') return;
    client.state = !this.isCalm && this.random.chance(this.weather.surrender) ? 'gone' : 'waiting';
  }

  /** Gives somebody what they want, with nothing going wrong; that it takes more than three attempts is a violation. */
  private async satisfy(client: Client): Promise<void> {
    const [instance] = this.instances;
    if (!instance) throw new Error('there is no instance');
    this.stored.endOverdue();
    for (let attempt = 0; attempt < 3 && client.state !== 'answered'; attempt++) {
      this.ask(client, instance);
      await drained();
      for (let [request] = instance.call?.waiting ?? []; request; [request] = instance.call?.waiting ?? []) {
        this.now += 5;
        instance.call?.waiting.shift();
        request.answer(await this.carryOut(request));
        await drained();
      }
      this.hear();
    }
    if (client.state !== 'answered') this.bugs.push(`${client.wish.name}: never answered`);
  }

  private note(call: Call | null, text: () => string): void {
    this.trace.note(this.now, () => `#${call?.number ?? '?'} ${text()}`);
  }
}

interface ClientCall extends Call {
  readonly client: Client;
  isHeard?: boolean;
}
