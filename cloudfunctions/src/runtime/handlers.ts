import type * as z from 'zod';
import type { Access, Operation, ParsedInput, Refusal } from '../../../types/operation';
import type { Caller, Facts } from './facts';

/** What a handler knows besides its input: the facts that its access was decided on, none of them null any more. */
export type Call<A extends Access> = {
  readonly now: number;
  readonly openid: string;
  readonly own: Facts['own'];
  readonly caller: A extends { who: 'identified' } ? Caller | null : Caller;
  readonly gathering: A extends { at: string } ? NonNullable<Facts['gathering']> : null;
  readonly host: A extends { who: 'audience' } | { over: 'host' } ? NonNullable<Facts['host']> : Facts['host'];
  readonly orgUnit: A extends { over: { orgUnit: string } } ? NonNullable<Facts['orgUnit']> : Facts['orgUnit'];
};

/** What a handler answers: a value that the operation's output accepts, or one of its declared refusals. */
export type Answer<O extends Operation> =
  { readonly ok: true; readonly value: z.input<O['output']> } | { readonly ok: false; readonly refusal: Refusal<O> };

export type Handler<O extends Operation> = (input: ParsedInput<O>, call: Call<O['access']>) => Promise<Answer<O>>;

/** One handler for every operation of an area; a missing one, a wrong input and an undeclared refusal do not compile. */
export type Handlers<Area extends Readonly<Record<string, Operation>>> = {
  readonly [Name in keyof Area]: Handler<Area[Name]>;
};

/** Answers with a value. */
export const done = <const V>(value: V) => ({ ok: true, value }) as const;

/** Answers with an expected "no": its word, and the facts that go with it. */
export function refuse<const W extends string>(word: W): { readonly ok: false; readonly refusal: { readonly word: W } };
export function refuse<const W extends string, const D extends object>(
  word: W,
  details: D,
): { readonly ok: false; readonly refusal: { readonly word: W } & D };
export function refuse(word: string, details?: object) {
  return { ok: false, refusal: { word, ...details } };
}
