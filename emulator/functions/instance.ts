import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { FunctionDefinition } from './definition';
import { fixedContext } from './environment';

/** One event for one function, as a process receives it. */
export interface Invocation {
  readonly event: unknown;
  readonly requestId: string;
  /** Variables of this event only. */
  readonly environment: Record<string, string>;
  /** Milliseconds. */
  readonly clockOffset: number;
}

/** What became of an invocation: the result as JSON text, or why there is none. */
export type Outcome =
  | { readonly kind: 'result'; readonly json: string }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  | { readonly kind: 'timedOut' }
  /** Too many wait for the function already. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'crashed'; readonly message: string };

type Message = { ready: true } | { result: string } | { failure: { name: string; message: string } };

const longestStart = 15_000;

/** One process of a function; it has one event at a time. */
export class Instance {
  busy = false;
  idleSince = Date.now();
  private readonly child: ChildProcess;
  private settle: ((outcome: Outcome) => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ready = false;

  constructor(
    readonly definition: FunctionDefinition,
    environment: NodeJS.ProcessEnv,
    onLine: (line: string) => void,
    private readonly onExit: (instance: Instance) => void,
  ) {
    this.child = fork(
      join(__dirname, 'bootstrap.cjs'),
      [definition.entry, definition.handler, JSON.stringify(fixedContext(definition))],
      {
        cwd: definition.folder,
        env: environment,
        execArgv: [`--max-old-space-size=${definition.memoryMegabytes}`],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', onLine);
    }
    this.child.on('message', message => this.receive(message as Message));
    this.child.on('error', error => this.gone(error.message));
    this.child.on('exit', (code, signal) => this.gone(`the process ended with ${signal ?? `code ${code}`}`));
  }

  /** Runs one event to its end; after the function's time the process is killed. */
  invoke(invocation: Invocation): Promise<Outcome> {
    this.busy = true;
    return new Promise(resolve => {
      this.settle = outcome => {
        clearTimeout(this.timer);
        this.settle = undefined;
        this.busy = false;
        this.idleSince = Date.now();
        resolve(outcome);
      };
      // As in the cloud, the time a process takes to load does not count.
      this.limit(this.ready ? 0 : longestStart);
      this.child.send(invocation, error => {
        if (error) this.end({ kind: 'crashed', message: error.message });
      });
    });
  }

  /** Ends the process; an event in it is answered as crashed. */
  kill(): void {
    this.end({ kind: 'crashed', message: 'the process was ended' });
  }

  private limit(more: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end({ kind: 'timedOut' }), this.definition.timeoutSeconds * 1000 + more);
  }

  private end(outcome: Outcome): void {
    this.onExit(this);
    this.child.kill('SIGKILL');
    this.settle?.(outcome);
  }

  private gone(message: string): void {
    this.onExit(this);
    this.settle?.({ kind: 'crashed', message });
  }

  private receive(message: Message): void {
    if ('ready' in message) {
      this.ready = true;
      if (this.settle) this.limit(0);
    } else if ('result' in message) this.settle?.({ kind: 'result', json: message.result });
    else if ('failure' in message) this.settle?.({ kind: 'threw', ...message.failure });
  }
}
