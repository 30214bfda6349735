/** Whose name is replaced, and by what. */
export interface Renaming {
  readonly memberId: string;
  /** Every name that is known of the person. */
  readonly names: readonly string[];
  readonly pseudonym: string;
}

/**
 * A value with the person's name replaced in every text that is about them: those of the object that has their id beside
 * it, and of what lies below without an id of its own. A namesake keeps the name.
 */
export function renamed<T>(value: T, renaming: Renaming, isAbout = false): T {
  const { memberId, names, pseudonym } = renaming;
  if (typeof value === 'string')
    return (isAbout ? names.reduce<string>((text, name) => text.replaceAll(name, pseudonym), value) : value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, renaming, isAbout)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const whom = fields.memberId ?? (fields.subject as { readonly memberId?: unknown } | undefined)?.memberId;
  const about = typeof whom === 'string' ? whom === memberId : isAbout;
  const change = (field: string, item: unknown) => {
    if (about && field === 'name' && typeof item === 'string') return pseudonym;
    return renamed(item, renaming, about);
  };
  return Object.fromEntries(Object.entries(fields).map(([field, item]) => [field, change(field, item)])) as T;
}

/** The fields of a document in which something about the person has been replaced; lists of `empty` go. */
export function renamedFields<T extends object>(
  document: T,
  renaming: Renaming,
  empty: readonly string[] = [],
): Partial<T> {
  const emptied = Object.fromEntries(empty.map(field => [field, []]));
  const after = { ...renamed(document, renaming), ...emptied };
  const differs = ([field, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify((document as Record<string, unknown>)[field]);
  return Object.fromEntries(Object.entries(after).filter(differs)) as Partial<T>;
}
