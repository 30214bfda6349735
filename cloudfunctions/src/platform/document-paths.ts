/**
 * The fields of a document as the database names them: `title`, `request.requestId`, `rows.memberId` (of any element of an
 * array), `grants.0.ended` (of one element), `parts.<id>` (of a record).
 */
export type Path<T> = T extends readonly (infer E)[]
  ? `${number}` | Below<`${number}`, E> | Path<E>
  : T extends object
    ? { [K in keyof T & string]: K | Below<K, NonNullable<T[K]>> }[keyof T & string]
    : never;

type Below<K extends string, T> = Path<T> extends infer P extends string ? `${K}.${P}` : never;

/** The paths that can be written down as they are; those through an index or a record are made with `at`. */
export type PlainPath<T> = Path<T> extends infer P extends string ? (object extends Record<P, 1> ? never : P) : never;

/** What a path leads to. Through something that may be missing it leads to what is there. */
export type ValueAt<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? ValueAt<NonNullable<Step<T, Head>>, Rest>
  : Step<T, P>;

type Step<T, Head extends string> = T extends readonly (infer E)[]
  ? Head extends `${number}`
    ? E
    : Step<NonNullable<E>, Head>
  : T extends object
    ? Head extends keyof T
      ? T[Head]
      : never
    : never;

/** What is read of a document when only some fields are asked for. */
export type Projected<T, P extends string> = Pick<T, Extract<P, keyof T>> & {
  readonly [Head in HeadOf<P> & keyof T]: ProjectedValue<T[Head], TailOf<P, Head & string>>;
};

type HeadOf<P extends string> = P extends `${infer Head}.${string}` ? Head : never;
type TailOf<P extends string, Head extends string> = P extends `${Head}.${infer Rest}` ? Rest : never;
type ProjectedValue<V, P extends string> = V extends readonly (infer E)[]
  ? readonly Projected<E, P>[]
  : V extends object
    ? Projected<V, P>
    : V;
