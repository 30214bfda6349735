import type { Transaction } from 'lmdb';
import type { Collection } from './collection';
import { type Document, isDocument } from './document';
import { compareBy } from './value-order';
import { matcher } from './matcher';
import { type Plan, plan, type SortOrder } from './planner';

/** A stored document and its record number. */
export interface Found {
  readonly record: number;
  readonly document: Document;
}

/** A query with the order and the part of the result that is wanted. */
export interface Search {
  readonly query: Document;
  readonly sort?: SortOrder;
  readonly skip?: number;
  readonly limit?: number;
  /** Values of `$$name` in the query. */
  readonly variables?: Document;
}

/** Versions of records that take the place of the stored ones: what a transaction has written. */
export type Overlay = ReadonlyMap<number, Document | undefined>;

/** Finds documents by the best index, now or in a snapshot with a transaction's own writes over it. */
export function find(collection: Collection, search: Search, snapshot?: Transaction, overlay?: Overlay): Found[] {
  const { sort = [], skip = 0, limit = Infinity } = search;
  const { found, sorted } = candidates(collection, search, snapshot, overlay);
  if (!sorted) {
    const all = [...found].sort((a, b) => compareBy(sort, a.document, b.document));
    return all.slice(skip, skip + limit);
  }
  const result: Found[] = [];
  if (limit <= 0) return result;
  let passed = 0;
  for (const item of found) {
    if (passed++ < skip) continue;
    result.push(item);
    if (result.length >= limit) break;
  }
  return result;
}

/** How many documents satisfy a query; by the index alone when that suffices. */
export function count(collection: Collection, query: Document): number {
  if (Object.keys(query).length === 0) return collection.count;
  const chosen = plan(collection.indexes, query, []);
  if (chosen?.exact && chosen.index.arrays.size === 0) {
    return chosen.ranges.reduce((total, range) => total + collection.countEntries(range), 0);
  }
  let total = 0;
  for (const _ of candidates(collection, { query }).found) total++;
  return total;
}

function candidates(
  collection: Collection,
  { query, sort = [], variables }: Search,
  snapshot?: Transaction,
  overlay?: Overlay,
): { found: Iterable<Found>; sorted: boolean } {
  const chosen = plan(collection.indexes, query, sort);
  const records = chosen
    ? recordsOf(collection, chosen, snapshot)
    : (alternatives(collection, query, snapshot) ?? collection.records(false, snapshot));
  const test = chosen?.exact && !overlay?.size ? undefined : matcher(query, variables);
  const stored = matching(collection, records, test, snapshot, overlay);
  if (!overlay?.size || !test) return { found: stored, sorted: sort.length === 0 || chosen?.sorted === true };
  const own: Found[] = [];
  for (const [record, document] of overlay) if (document && test(document)) own.push({ record, document });
  return { found: [...stored, ...own], sorted: sort.length === 0 };
}

function recordsOf(collection: Collection, chosen: Plan, snapshot?: Transaction): Iterable<number> {
  return collection.entryRecords(chosen.ranges, chosen.reverse, chosen.index.arrays.size > 0, snapshot);
}

/** The records of `$or`, in order of insertion, if an index can answer each of its alternatives. */
function alternatives(collection: Collection, query: Document, snapshot?: Transaction): number[] | undefined {
  const branches = query['$or'];
  if (!Array.isArray(branches) || !branches.every(isDocument)) return undefined;
  const plans = branches.map(branch => plan(collection.indexes, branch, []));
  const found = new Set<number>();
  for (const chosen of plans) {
    if (!chosen) return undefined;
    for (const record of recordsOf(collection, chosen, snapshot)) found.add(record);
  }
  return [...found].sort((a, b) => a - b);
}

function* matching(
  collection: Collection,
  records: Iterable<number>,
  test: ((document: Document) => boolean) | undefined,
  snapshot?: Transaction,
  overlay?: Overlay,
): Iterable<Found> {
  for (const record of records) {
    if (overlay?.has(record)) continue;
    const document = collection.read(record, snapshot);
    if (document && (!test || test(document))) yield { record, document };
  }
}
