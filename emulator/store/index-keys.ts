import { requestFailed } from '../failure';
import { type Document, isDocument } from './document';
import { EMPTY_ARRAY, KeyWriter } from './key-encoding';

/** One field of an index and its direction. */
export type IndexField = readonly [field: string, direction: 1 | -1];

/** A declared index of a collection. */
export interface Index {
  /** First bytes of its keys. */
  readonly number: number;
  readonly name: string;
  readonly unique: boolean;
  readonly fields: readonly IndexField[];
  /** The fields in which some document holds, or held, an array: they have several keys per document. */
  readonly arrays: Set<string>;
}

/** LMDB's bound on a key at the page size in use. */
const longestKey = 1978;
const writer = new KeyWriter();

/** The distinct keys of one document in one index, and the fields that turned out to be arrays. */
export function indexKeys(index: Index, document: Document, record: number): { keys: Buffer[]; arrays: string[] } {
  const arrays = new Set<string>();
  const paths = index.fields.map(([field]) => field.split('.'));
  const tuples = expand(
    paths.map(() => document),
    paths,
    at => arrays.add(index.fields[at]?.[0] ?? ''),
  );
  const keys = tuples.map(tuple => {
    writer.begin(index.number);
    index.fields.forEach(([, direction], at) => writer.value(tuple[at], direction));
    if (!index.unique) writer.record(record);
    const key = writer.end();
    if (key.length > longestKey) throw requestFailed(`key too large to index, failing ${index.name} ${key.length}`);
    return key;
  });
  return { keys: keys.length > 1 ? distinct(keys) : keys, arrays: [...arrays] };
}

/** Follows every path to its value; at an array, one tuple for each element (arrays may be shared, not crossed). */
function expand(values: unknown[], paths: string[][], meetsArray: (at: number) => void): unknown[][] {
  const reached = values.map((value, at) => follow(value, paths[at] ?? []));
  const array = reached.find(({ value }) => Array.isArray(value))?.value as unknown[] | undefined;
  if (!array) return [reached.map(({ value }) => value)];
  reached.forEach(({ value }, at) => {
    if (value === array) meetsArray(at);
    else if (Array.isArray(value)) throw requestFailed('cannot index parallel arrays');
  });
  const elements = array.length > 0 ? array : [EMPTY_ARRAY];
  return elements.flatMap(element => {
    const tuple = reached.map(({ value, rest }) => (value === array ? leaf(element, rest) : value));
    const rests = reached.map(({ value, rest }) => (value === array && isDocument(element) ? rest : []));
    return rests.some(rest => rest.length > 0) ? expand(tuple, rests, meetsArray) : [tuple];
  });
}

function follow(value: unknown, path: string[]): { value: unknown; rest: string[] } {
  for (let at = 0; at < path.length; at++) {
    const step = path[at] ?? '';
    if (isDocument(value)) value = value[step];
    else if (Array.isArray(value) && /^\d+$/.test(step)) value = value[Number(step)];
    else if (Array.isArray(value)) return { value, rest: path.slice(at) };
    else return { value: null, rest: [] };
  }
  return { value, rest: [] };
}

/** What an element of an array contributes: itself at the end of the path, nothing when it cannot be followed. */
function leaf(element: unknown, rest: string[]): unknown {
  return rest.length === 0 || isDocument(element) ? element : null;
}

function distinct(keys: Buffer[]): Buffer[] {
  return [...new Map(keys.map(key => [key.toString('latin1'), key])).values()];
}

/** The values of the first key, as the message of a duplicate shows them. */
export function describeKey(index: Index, document: Document): string {
  const shown = index.fields.map(([field]) => {
    const { value } = follow(document, field.split('.'));
    return `${field}: ${value instanceof Date ? `new Date(${value.getTime()})` : JSON.stringify(value ?? null)}`;
  });
  return `{ ${shown.join(', ')} }`;
}
