import type * as z from 'zod';

/**
 * What a member may do over an `OrgUnit` and everything below it.
 * `secretary` schedules and keeps attendance · `administrator` keeps roster, rights and settings (over a unit: its
 * administrator; over the root: the committee's) · `editor` publishes content · `auditor` reads statistics, no personal data
 */
export const roles = ['secretary', 'administrator', 'editor', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** A role held over an organisation unit, and so over everything below it. */
export interface Held {
  readonly role: Role;
  readonly orgUnitId: string;
  readonly orgUnitName: string;
  /** They stand in for somebody, until (exclusive) …; missing: it is their own. */
  readonly standsIn?: { readonly for: string; readonly until: number | null };
}

/**
 * Who may call an operation. `dispatch` enforces it before the handler runs.
 * `at` names the input field with the gathering that the operation is about; `over` says what a role must be held over:
 * the organisation unit in the input field it names, or the `host` of that gathering. Of several roles one is enough.
 * - `identified`: anyone with a WeChat identity, bound to a member or not
 * - `member`: an account bound to an active member
 * - `audience`: a member of the gathering's audience once it is published, or who manages it
 */
export type Access =
  | { readonly who: 'identified' }
  | { readonly who: 'member'; readonly at?: string }
  | { readonly who: 'audience'; readonly at: string }
  | { readonly who: Role | readonly Role[]; readonly over: 'host'; readonly at: string }
  | { readonly who: Role | readonly Role[]; readonly over: { readonly orgUnit: string }; readonly at?: string };

type Details = Readonly<Record<string, z.ZodType>>;

/** One thing a client can ask of the server. */
export interface Operation {
  readonly effect: 'command' | 'query';
  readonly access: Access;
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
  /** Every expected "no": its stable word → the facts that go with it. */
  readonly refusals: Readonly<Record<string, Details>>;
}

type Declared<O extends Omit<Operation, 'effect'>, E extends Operation['effect']> = O & { readonly effect: E };

/** Declares an operation that changes something. It may be retried: the same input twice changes things once. */
export function command<const O extends Omit<Operation, 'effect'>>(operation: O): Declared<O, 'command'> {
  return { ...operation, effect: 'command' };
}

/** Declares an operation that only reads. */
export function query<const O extends Omit<Operation, 'effect'>>(operation: O): Declared<O, 'query'> {
  return { ...operation, effect: 'query' };
}

/** The areas of the product, each a set of operations by name. */
export type Areas = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

export type Input<O extends Operation> = z.input<O['input']>;
export type ParsedInput<O extends Operation> = z.output<O['input']>;
export type Output<O extends Operation> = z.output<O['output']>;

type DetailsOf<D extends Details> = { readonly [K in keyof D]: z.output<D[K]> };

/** The union of an operation's refusals: `{ word: 'notOpenYet', opensAt: number } | …`; `never` if it has none. */
export type Refusal<O extends Operation> = {
  readonly [W in keyof O['refusals'] & string]: { readonly word: W } & DetailsOf<O['refusals'][W]>;
}[keyof O['refusals'] & string];

/** What a call comes to when the server did its part: a value, or an expected "no". */
export type Outcome<O extends Operation> =
  { readonly ok: true; readonly value: Output<O> } | { readonly ok: false; readonly refusal: Refusal<O> };

/**
 * An unexpected "no".
 * `unauthenticated` no WeChat identity, or not bound to a member · `forbidden` not within the caller's rights ·
 * `notFound` · `invalid` the input does not parse · `conflict` somebody else changed it first ·
 * `unavailable` try again later · `internal` a bug, logged under the request id
 */
export type FailureCode =
  'unauthenticated' | 'forbidden' | 'notFound' | 'invalid' | 'conflict' | 'unavailable' | 'internal';

/** A failure as it goes over the wire. `fields` (only with `invalid`) are paths into the input, such as `checkIn.opensAt`. */
export interface FailureView {
  readonly code: FailureCode;
  readonly requestId: string;
  readonly fields?: readonly string[];
}

/** The event that a client sends to the `api` function. */
export interface Request {
  readonly area: string;
  readonly operation: string;
  readonly input: unknown;
}

/** What the `api` function answers. */
export type Response =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: { readonly word: string } }
  | { readonly ok: false; readonly failure: FailureView };
