import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { log } from '../log';
import { type FunctionDefinition, listFunctions, readFunction, versionOf } from './definition';
import { eventEnvironment, processEnvironment, type Source } from './environment';
import type { Outcome } from './instance';
import { Pool, type PoolState } from './pool';

/** Where functions lie and how they run. */
export interface HostOptions {
  readonly root: string;
  readonly instancesPerFunction: number;
  /** A file of variables that every function gets. */
  readonly variablesFile: string;
}

/** What became of a call; `missing` when there is no such function. */
export type CallOutcome = Outcome | { readonly kind: 'missing' };

interface Hosted {
  readonly definition: FunctionDefinition;
  readonly pool: Pool;
  checked: number;
}

const checkEveryMilliseconds = 200;

/** Runs the built functions as the cloud does, and anew when their files change. */
export class FunctionHost {
  /** Cold starts since {@link resetCounts}, by function. */
  coldStarts: Record<string, number> = {};
  /** Invocations since {@link resetCounts}, by function. */
  invocations: Record<string, number> = {};
  /** How many milliseconds the clocks of functions are ahead of this machine's. */
  clockOffset = 0;
  private readonly hosted = new Map<string, Hosted>();
  /** Whose event each token belongs to, while it lasts. */
  private readonly callers = new Map<string, FunctionDefinition>();
  private readonly reaper = setInterval(() => this.reap(), 10_000).unref();
  private url = '';

  constructor(private readonly options: HostOptions) {}

  /** Starts one process of every function, given where they find the emulator. */
  start(url: string): void {
    this.url = url;
    for (const name of listFunctions(this.options.root)) {
      const found = this.find(name);
      if (found && !found.definition.problem) found.pool.warm();
    }
  }

  /** The functions there are. */
  definitions(): FunctionDefinition[] {
    return listFunctions(this.options.root).flatMap(name => this.find(name)?.definition ?? []);
  }

  /** Calls a function and waits for its end. */
  async call(name: string, event: unknown, source: Source, requestId: string = randomUUID()): Promise<CallOutcome> {
    const found = this.find(name);
    if (!found) return { kind: 'missing' };
    if (found.definition.problem) return { kind: 'threw', name: 'ConfigError', message: found.definition.problem };
    this.invocations[name] = (this.invocations[name] ?? 0) + 1;
    const token = randomUUID();
    this.callers.set(token, found.definition);
    try {
      return await found.pool.invoke({
        event,
        requestId,
        environment: eventEnvironment(source, requestId, token),
        clockOffset: this.clockOffset,
      });
    } finally {
      this.callers.delete(token);
    }
  }

  /** The function that was given a token to call WeChat with, as long as its event lasts. */
  callerOf(token: unknown): FunctionDefinition | undefined {
    return this.callers.get(String(token));
  }

  /** What the console shows of a function. */
  state(name: string): PoolState | undefined {
    return this.hosted.get(name)?.pool.state();
  }

  /** Starts counting anew. */
  resetCounts(): void {
    this.coldStarts = {};
    this.invocations = {};
  }

  /** Ends all processes. */
  close(): void {
    clearInterval(this.reaper);
    for (const { pool } of this.hosted.values()) pool.close();
  }

  private find(name: string): Hosted | undefined {
    const now = Date.now();
    const known = this.hosted.get(name);
    if (known && now - known.checked < checkEveryMilliseconds) return known;
    if (known?.definition.version === versionOf(join(this.options.root, name)) && known) {
      known.checked = now;
      return known;
    }
    if (known) {
      log(name, 'its files have changed: starting anew');
      void known.pool.retire();
      this.hosted.delete(name);
    }
    const definition = readFunction(this.options.root, name);
    if (!definition) return undefined;
    if (definition.problem) log(name, definition.problem);
    const found = { definition, pool: this.pool(definition), checked: now };
    this.hosted.set(name, found);
    return found;
  }

  private pool(definition: FunctionDefinition): Pool {
    const { instancesPerFunction, variablesFile } = this.options;
    return new Pool(
      definition,
      instancesPerFunction,
      () => processEnvironment(definition, this.url, variablesFile),
      line => log(definition.name, line),
      () => (this.coldStarts[definition.name] = (this.coldStarts[definition.name] ?? 0) + 1),
    );
  }

  private reap(): void {
    for (const { pool } of this.hosted.values()) pool.reap();
  }
}
