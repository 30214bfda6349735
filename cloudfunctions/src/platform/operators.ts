import { database } from './cloud';
import type { PlainPath, ValueAt } from './document-paths';

const { command } = database;

declare const tested: unique symbol;
declare const written: unique symbol;

/** A condition on a field that has values like `V`. */
export interface Test<V> {
  readonly [tested]: V;
}

/** An operator that changes a field that has values like `V`. */
export interface Write<V> {
  readonly [written]: V;
}

// What the SDK makes of them says nothing of the values they go with; the signatures below do.
const test = (made: object) => made as Test<never>;
const operator = (made: object) => made as Write<never>;

/** Conditions on a field: `is.in(['draft', 'published'])`, `is.lt(5)`. */
export const is = {
  in: <const V>(values: readonly V[]): Test<V> => test(command.in(values)),
  neq: <const V>(value: V): Test<V> => test(command.neq(value)),
  lt: <V extends number | string>(value: V): Test<V> => test(command.lt(value)),
  lte: <V extends number | string>(value: V): Test<V> => test(command.lte(value)),
  gt: <V extends number | string>(value: V): Test<V> => test(command.gt(value)),
  gte: <V extends number | string>(value: V): Test<V> => test(command.gte(value)),
  /** From … until (exclusive). */
  within: (from: number, until: number): Test<number> => test(command.and([command.gte(from), command.lt(until)])),
  and: <V>(...tests: readonly Test<V>[]): Test<V> => test(command.and(tests)),
  exists: (exists: boolean): Test<never> => test(command.exists(exists)),
  /** Of an array: so many elements. */
  size: (elements: number): Test<never> => test(command.size(elements)),
};

/** Operators that change a field; a plain value takes the place of what is there, whole. */
export const write = {
  inc: (by: number): Write<number> => operator(command.inc(by)),
  push: <E>(elements: readonly E[]): Write<readonly E[]> => operator(command.push([...elements])),
  /** Puts elements at the end and keeps the last `most`. */
  pushKeeping: <E>(elements: readonly E[], most: number): Write<readonly E[]> =>
    operator(command.push({ each: [...elements], slice: -most })),
  addToSet: <const E>(element: E): Write<readonly E[]> => operator(command.addToSet(element)),
  /** Takes out the elements that are equal to this, or have these fields; `E` is said: `pull<SignUpEntry>({ signUpId })`. */
  pull: <E>(element: Matching<E>): Write<readonly E[]> => operator(command.pull(element)),
  remove: (): Write<undefined> => operator(command.remove()),
};

type Matching<E> = E extends object ? { readonly [K in keyof E]?: E[K] | Test<E[K]> } : E;

/** `null` stands for what is null or missing. */
export type Tested<V> = V | null | Test<V> | (NonNullable<V> extends readonly (infer E)[] ? E | Test<E> : never);

/** Conditions by field. What has to meet several conditions on computed paths is put together with `at`. */
export type Where<T> = { readonly [P in PlainPath<T>]?: Tested<ValueAt<T, P>> };

/** What becomes of fields: a value, whole, or an operator. */
export type Change<T> = { readonly [P in PlainPath<T>]?: ValueAt<T, P> | Write<ValueAt<T, P>> };
