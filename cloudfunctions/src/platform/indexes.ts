import type { PlainPath } from './document-paths';

/** An index: its fields in order, 1 ascending and -1 descending. */
export interface IndexDeclaration {
  readonly name: string;
  readonly unique?: boolean;
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[];
}

/** A field of a document; `-` before it = descending. */
type Key<T> = PlainPath<T> | `-${PlainPath<T>}`;

/** An index of the collection of `T` over fields in this order: `index<LeaveDocument>('author', 'decidedBy.memberId')`. */
export function index<T>(name: string, ...fields: readonly Key<T>[]): IndexDeclaration {
  const keys = fields.map(field => (field.startsWith('-') ? ([field.slice(1), -1] as const) : ([field, 1] as const)));
  return { name, keys };
}

/** The index of documents that wait for a job (`domain/due.ts`). */
export const dueIndex = <T extends { readonly due: object }>(job: keyof T['due'] & string): IndexDeclaration => ({
  name: `due-${job}`,
  keys: [[`due.${job}`, 1]],
});

/** The same where no two documents have the same values. */
export const unique = <T>(name: string, ...fields: readonly Key<T>[]): IndexDeclaration => ({
  ...index<T>(name, ...fields),
  unique: true,
});
