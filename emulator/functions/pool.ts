import type { FunctionDefinition } from './definition';
import { Instance, type Invocation, type Outcome } from './instance';

/** What the console shows of a function. */
export interface PoolState {
  readonly instances: number;
  readonly busy: number;
  readonly waiting: number;
  readonly invocations: number;
  readonly coldStarts: number;
  readonly errors: number;
  readonly lines: readonly string[];
}

const idleMilliseconds = 60_000;
const linesKept = 200;
/** So many events wait for a process; the cloud, too, turns away what comes beyond its limit. */
const mostWaiting = 5000;

/** The processes of one function: as many as are needed up to a bound; events beyond that wait in order. */
export class Pool {
  private readonly instances = new Set<Instance>();
  private readonly waiting: (() => void)[] = [];
  private readonly lines: string[] = [];
  private invocations = 0;
  private coldStarts = 0;
  private errors = 0;

  constructor(
    private readonly definition: FunctionDefinition,
    private readonly most: number,
    private readonly environment: () => NodeJS.ProcessEnv,
    private readonly onLine: (line: string) => void,
    private readonly onColdStart: () => void,
  ) {}

  /** Starts the first process before it is needed. */
  warm(): void {
    if (this.instances.size === 0) this.start();
  }

  /** Runs one event in a free process, a new one, or the first to become free. */
  async invoke(invocation: Invocation): Promise<Outcome> {
    if (this.waiting.length >= mostWaiting) return { kind: 'busy' };
    this.invocations++;
    const instance = await this.free();
    const outcome = await instance.invoke(invocation);
    if (outcome.kind !== 'result') this.errors++;
    this.waiting.shift()?.();
    return outcome;
  }

  /** Ends processes that had nothing to do for a minute, except the last. */
  reap(): void {
    const now = Date.now();
    for (const instance of this.instances) {
      if (this.instances.size > 1 && !instance.busy && now - instance.idleSince > idleMilliseconds) instance.kill();
    }
  }

  /** Lets what runs finish, and ends each process then; for when the files of the function have changed. */
  async retire(): Promise<void> {
    while ([...this.instances].some(({ busy }) => busy) || this.waiting.length > 0) {
      await new Promise(resolve => setTimeout(resolve, 50).unref());
    }
    this.close();
  }

  /** Ends all processes now. */
  close(): void {
    for (const instance of [...this.instances]) instance.kill();
  }

  /** What there is to show. */
  state(): PoolState {
    const instances = [...this.instances];
    return {
      instances: instances.length,
      busy: instances.filter(({ busy }) => busy).length,
      waiting: this.waiting.length,
      invocations: this.invocations,
      coldStarts: this.coldStarts,
      errors: this.errors,
      lines: this.lines,
    };
  }

  private async free(): Promise<Instance> {
    for (;;) {
      for (const instance of this.instances) {
        if (!instance.busy) {
          instance.busy = true;
          return instance;
        }
      }
      if (this.instances.size < this.most) {
        const started = this.start();
        started.busy = true;
        return started;
      }
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
  }

  private start(): Instance {
    this.coldStarts++;
    this.onColdStart();
    const instance = new Instance(
      this.definition,
      this.environment(),
      line => {
        this.lines.push(line);
        if (this.lines.length > linesKept) this.lines.shift();
        this.onLine(line);
      },
      gone => this.instances.delete(gone),
    );
    this.instances.add(instance);
    return instance;
  }
}
