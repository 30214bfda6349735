import { type Document, isDocument } from './document';
import { EMPTY_ARRAY, KeyWriter } from './key-encoding';
import type { SortOrder } from './planner';

const writer = new KeyWriter();

/** Compares documents as an index over the fields would order them. */
export function compareBy(sort: SortOrder, a: Document, b: Document): number {
  for (const [field, direction] of sort) {
    const order = compareValues(sortValue(a, field, direction), sortValue(b, field, direction));
    if (order !== 0) return order * direction;
  }
  return 0;
}

/** Compares two values in the server's order of types and values. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b || 0;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  return writer.begin(0).value(a, 1).end().compare(writer.begin(0).value(b, 1).end());
}

/** The value a document sorts by: of an array the smallest element ascending, the largest descending. */
function sortValue(document: Document, field: string, direction: 1 | -1): unknown {
  const value = valueAt(document, field.split('.'));
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return EMPTY_ARRAY;
  return value.reduce((best: unknown, item: unknown) => (compareValues(item, best) * direction < 0 ? item : best));
}

/** Follows a dotted path; through an array it collects what each element has. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (let at = 0; at < path.length; at++) {
    const step = path[at] ?? '';
    if (isDocument(current)) current = current[step];
    else if (Array.isArray(current) && /^\d+$/.test(step)) current = current[Number(step)];
    else if (Array.isArray(current)) {
      const rest = path.slice(at);
      return current.map(item => valueAt(item, rest)).filter(item => item !== undefined);
    } else return undefined;
  }
  return current;
}
