import { posix } from 'node:path';
import vm from 'node:vm';
import { dist, readDist } from './dist';

type Definition = Record<string, unknown>;

/** What the code of the build told the framework about itself. */
export interface Registered {
  app: Definition | undefined;
  /** By route. */
  readonly pages: Map<string, Definition>;
  /** By path, without extension. */
  readonly components: Map<string, Definition>;
}

/** Names of a browser or of Node that WeChat's logic layer does not have. Code sees them as undefined. */
const missing = [
  ...['window', 'document', 'self', 'location', 'navigator', 'history', 'localStorage', 'sessionStorage', 'process'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'URL', 'URLSearchParams', 'AbortController', 'TextEncoder', 'Buffer'],
  ...['Event', 'EventTarget', 'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'structuredClone', 'alert'],
];

/** Methods that came after iOS 14, the oldest phone of .browserslistrc. */
const newer = [
  ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'].map(
    name => `Array.prototype.${name}`,
  ),
  ...['at', 'isWellFormed', 'toWellFormed'].map(name => `String.prototype.${name}`),
  ...['Object.hasOwn', 'Object.groupBy', 'Map.groupBy', 'Array.fromAsync', 'Promise.withResolvers', 'WeakRef'],
];

const timers = { setTimeout, setInterval };

/**
 * WeChat's logic layer: the JavaScript of the build runs here with its own built-in objects, without a browser, without
 * Node, and without `eval`. What goes in and out is copied as JSON, as between WeChat's two threads.
 */
export class LogicRealm {
  readonly registered: Registered = { app: undefined, pages: new Map(), components: new Map() };
  /** What the code complained about on its console, and what it threw where nobody caught it. */
  readonly complaints: string[] = [];
  private readonly context: vm.Context;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly running = new Set<NodeJS.Timeout>();
  private readonly parse: (json: string) => unknown;
  private loading = '';

  /** @param globals Global names of the framework, such as `wx` and `getCurrentPages`. */
  constructor(globals: Readonly<Record<string, unknown>>) {
    this.context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    this.parse = vm.runInContext('JSON.parse', this.context) as (json: string) => unknown;
    for (const name of missing) vm.runInContext(`delete globalThis.${name}`, this.context);
    for (const name of newer) vm.runInContext(`delete ${name}`, this.context);
    const complain = (...words: readonly unknown[]) => this.complaints.push(words.map(describe).join(' '));
    const ignore = () => undefined;
    Object.assign(this.context, {
      console: { log: ignore, info: ignore, debug: ignore, group: ignore, warn: complain, error: complain },
      setTimeout: this.timer('setTimeout'),
      setInterval: this.timer('setInterval'),
      clearTimeout: (timer: NodeJS.Timeout | undefined) => this.clear(timer),
      clearInterval: (timer: NodeJS.Timeout | undefined) => this.clear(timer),
      App: (definition: Definition) => (this.registered.app = definition),
      Page: (definition: Definition) => this.registered.pages.set(this.loading, definition),
      Component: (definition: Definition) => this.registered.components.set(this.loading, definition),
      ...globals,
    });
  }

  /** Runs a module of the build, once, and answers what it exports. */
  require(path: string): unknown {
    const known = this.modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    this.modules.set(path, module);
    const before = this.loading;
    this.loading = path;
    const wrapped = `(function(require,module,exports,${missing.join()}){${readDist(`${path}.js`)}\n})`;
    const run = vm.runInContext(wrapped, this.context, { filename: `${dist}/${path}.js` }) as (
      ...names: unknown[]
    ) => void;
    const require = (name: string) => this.require(posix.join(posix.dirname(path), name.replace(/\.js$/, '')));
    run(require, module, module.exports);
    this.loading = before;
    return module.exports;
  }

  /** Copies a value into the realm, made of the realm's own objects. */
  copy<T>(value: T): T {
    return (value === undefined ? undefined : this.parse(JSON.stringify(value))) as T;
  }

  /** The same things, in an array of the realm's own. */
  array(things: readonly unknown[]): unknown[] {
    const array = this.parse('[]') as unknown[];
    array.push(...things);
    return array;
  }

  /** Calls code of the realm; what it throws becomes a complaint. */
  call(code: unknown, self: unknown, ...args: readonly unknown[]): unknown {
    if (typeof code !== 'function') return undefined;
    try {
      return code.apply(self, args) as unknown;
    } catch (thrown) {
      this.complaints.push(describe(thrown));
      return undefined;
    }
  }

  /** Ends everything that is still to come. */
  stop(): void {
    for (const timer of this.running) clearTimeout(timer);
    this.running.clear();
  }

  private timer(kind: 'setTimeout' | 'setInterval') {
    return (code: unknown, ms?: number, ...args: readonly unknown[]) => {
      const timer = timers[kind](() => {
        if (kind === 'setTimeout') this.running.delete(timer);
        this.call(code, undefined, ...args);
      }, ms);
      this.running.add(timer);
      // A mini-program that a failed test has left open must not keep the tests from ending.
      timer.unref();
      return timer;
    };
  }

  private clear(timer: NodeJS.Timeout | undefined): void {
    clearTimeout(timer);
    if (timer) this.running.delete(timer);
  }
}

function describe(thing: unknown): string {
  if (typeof thing === 'string') return thing;
  const { stack, message, errMsg } = (thing ?? {}) as { stack?: string; message?: string; errMsg?: string };
  return stack ?? message ?? errMsg ?? String(thing);
}
