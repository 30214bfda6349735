import { readFileSync } from 'node:fs';

/** The part of an API's options that every API of WeChat has. */
interface Callbacks<R> {
  success?(result: R): void;
  fail?(error: { errMsg: string }): void;
  complete?(result: unknown): void;
}

/** An asynchronous API: calls back, or answers a promise when given no callbacks. */
export type Api<O, R> = (
  options?: O & Callbacks<R & { errMsg: string }>,
) => Promise<R & { errMsg: string }> | undefined;

export type Wx = WechatMiniprogram.Wx;

/** Thrown by the work of an API to make it fail as WeChat says it. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    readonly fields: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** Makes an API out of what it does. Its answer always comes later, as on a phone. */
export function api<O extends object, R extends object | undefined>(
  name: string,
  work: (options: O) => R | Promise<R>,
): Api<O, R> {
  return options => {
    const { success, fail, complete } = options ?? {};
    const outcome = new Promise<void>(resolve => setImmediate(resolve))
      .then(() => work((options ?? {}) as O))
      .then(
        result => ({ ok: true as const, result: { ...result, errMsg: `${name}:ok` } as R & { errMsg: string } }),
        (thrown: unknown) => {
          if (!(thrown instanceof ApiFailure)) throw thrown;
          return { ok: false as const, error: { ...thrown.fields, errMsg: `${name}:fail ${thrown.message}` } };
        },
      );
    if (!success && !fail && !complete) {
      return outcome.then(end => {
        if (!end.ok) throw end.error;
        return end.result;
      });
    }
    void outcome.then(end => {
      if (end.ok) success?.(end.result);
      else fail?.(end.error);
      complete?.(end.ok ? end.result : end.error);
    });
    return undefined;
  };
}

/** Every name that WeChat gives to `wx`, from its own typings. */
function namesOfWeChat(): Set<string> {
  const typings = readFileSync(require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8');
  const start = typings.indexOf('\n    interface Wx {');
  const body = typings.slice(start, typings.indexOf('\n    type ', start));
  return new Set([...body.matchAll(/^ {8}(\w+)\??[(:<]/gm)].map(([, name = '']) => name));
}

let known: Set<string> | undefined;

/**
 * The `wx` that the build sees: the given APIs and no others. A real API that is not faked says so when it is called; a
 * name that WeChat does not have says so when it is read.
 */
export function strictWx(apis: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = (known ??= namesOfWeChat());
  const own: Record<string, unknown> = { ...apis };
  for (const name of Object.keys(apis)) if (!names.has(name)) throw new Error(`WeChat has no wx.${name}`);
  for (const name of names) {
    own[name] ??= () => {
      throw new Error(`wx.${name} is WeChat's, but tests/weapp does not fake it yet`);
    };
  }
  return new Proxy(own, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && !allowed.has(name)) {
        throw new Error(`WeChat has no wx.${name} (miniprogram-api-typings does not list it)`);
      }
      return target[name as string];
    },
  });
}

/** Taro's bundle keeps its chunks there. */
const allowed = new Set(['webpackJsonp', 'toJSON', 'then']);
