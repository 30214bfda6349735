import type { KeyRange } from './engine';
import { type Document, isDocument } from './document';
import type { Index } from './index-keys';
import { afterPrefix, KeyWriter, typeTag } from './key-encoding';

/** Fields to sort by, in order of weight. */
export type SortOrder = readonly (readonly [field: string, direction: 1 | -1])[];

/** How to find the documents of a query: parts of one index, in order. Without a plan, all documents are looked at. */
export interface Plan {
  readonly index: Index;
  readonly ranges: readonly KeyRange[];
  /** Go through the ranges, and each range, backwards. */
  readonly reverse: boolean;
  /** The index yields the order that was asked for. */
  readonly sorted: boolean;
  /** What the index yields is exactly what the query asks for: no document needs to be tested. */
  readonly exact: boolean;
}

/** What a query demands of one field, as far as an index can tell. */
interface Demand {
  /** The values it may have, if they are enumerated. */
  values?: unknown[];
  lower?: { value: unknown; inclusive: boolean };
  upper?: { value: unknown; inclusive: boolean };
  /** A text it must begin with. */
  prefix?: string;
}

const mostRanges = 4096;
const writer = new KeyWriter();

/** Chooses the index that narrows a query most, by the length of its equal prefix, then a range, then the order. */
export function plan(indexes: readonly Index[], query: Document, sort: SortOrder): Plan | undefined {
  const { demands, complete } = demandsOf(query);
  let best: { plan: Plan; score: number } | undefined;
  for (const index of indexes) {
    const candidate = planWith(index, demands, complete, sort);
    if (candidate && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best?.plan;
}

function planWith(index: Index, demands: Map<string, Demand>, complete: boolean, sort: SortOrder) {
  const equal: unknown[][] = [];
  let arraysUsed = 0;
  let range: { demand: Demand; direction: 1 | -1; isArray: boolean } | undefined;
  let combinations = 1;
  for (const [field, direction] of index.fields) {
    const demand = demands.get(field);
    // Two fields with arrays may be met by different elements, which one key cannot tell.
    if (!demand || (index.arrays.has(field) && ++arraysUsed > 1)) break;
    if (!demand.values) {
      range = { demand, direction, isArray: index.arrays.has(field) };
      break;
    }
    combinations *= demand.values.length;
    if (combinations > mostRanges) break;
    equal.push(demand.values);
  }
  const order = sortedBy(index, equal, sort);
  if (equal.length === 0 && !range && !order) return undefined;
  const used = equal.length + (range ? 1 : 0);
  const pinned = index.unique && equal.length === index.fields.length;
  const result: Plan = {
    index,
    ranges: rangesOf(index, equal, range),
    reverse: order === 'backwards',
    sorted: order !== undefined,
    exact: complete && used === demands.size && !(range?.isArray && range.demand.lower && range.demand.upper),
  };
  return {
    plan: result,
    score: (pinned ? 100 : 0) + equal.length * 4 + (range ? 2 : 0) + (order && sort.length > 0 ? 1 : 0),
  };
}

/** Whether the index, with its leading fields pinned to single values, yields the order: as it is or backwards. */
function sortedBy(index: Index, equal: unknown[][], sort: SortOrder): 'forwards' | 'backwards' | undefined {
  if (sort.length === 0) return 'forwards';
  let at = 0;
  let way: 1 | -1 | undefined;
  for (const [field, direction] of sort) {
    while (at < index.fields.length && index.fields[at]?.[0] !== field && equal[at]?.length === 1) at++;
    const [name, indexed] = index.fields[at++] ?? [];
    if (name !== field || indexed === undefined || index.arrays.has(field)) return undefined;
    const turned = direction === indexed ? 1 : -1;
    if ((way ??= turned) !== turned) return undefined;
  }
  return way === -1 ? 'backwards' : 'forwards';
}

function rangesOf(
  index: Index,
  equal: unknown[][],
  range: { demand: Demand; direction: 1 | -1; isArray: boolean } | undefined,
): KeyRange[] {
  let prefixes: unknown[][] = [[]];
  for (const values of equal) prefixes = prefixes.flatMap(prefix => values.map(value => [...prefix, value]));
  const ranges = prefixes.map(values => {
    const start = keyOf(index, values);
    return range ? narrow(index, values, range) : { start, end: afterPrefix(start) };
  });
  ranges.sort((a, b) => a.start.compare(b.start));
  return ranges.filter((range, at) => at === 0 || ranges[at - 1]?.start.equals(range.start) === false);
}

function keyOf(index: Index, values: unknown[]): Buffer {
  writer.begin(index.number);
  values.forEach((value, at) => writer.value(value, index.fields[at]?.[1] ?? 1));
  return writer.end();
}

/** The part of a prefix in which one more field lies between bounds of one type. */
function narrow(
  index: Index,
  values: unknown[],
  { demand, direction, isArray }: { demand: Demand; direction: 1 | -1; isArray: boolean },
): KeyRange {
  const { lower, prefix } = demand;
  // Of an array, one element may satisfy the one bound and another the other.
  const upper = isArray && lower ? undefined : demand.upper;
  if (prefix !== undefined) {
    // The two bytes at the end of an encoded text are its terminator.
    const whole = keyOf(index, [...values, prefix]);
    const start = whole.subarray(0, whole.length - 2);
    return { start, end: afterPrefix(start) };
  }
  const sample = lower?.value ?? upper?.value;
  const tag = typeof sample === 'number' ? typeTag.number : typeof sample === 'string' ? typeTag.string : typeTag.date;
  keyOf(index, values);
  const bracket = writer.byte(direction === 1 ? tag : 0xff - tag).end();
  const low = lower && keyOf(index, [...values, lower.value]);
  const high = upper && keyOf(index, [...values, upper.value]);
  const from = low && (lower.inclusive ? low : afterPrefix(low));
  const to = high && (upper.inclusive ? afterPrefix(high) : high);
  if (direction === 1) return { start: from ?? bracket, end: to ?? afterPrefix(bracket) };
  return {
    start: high ? (upper.inclusive ? high : afterPrefix(high)) : bracket,
    end: low ? (lower.inclusive ? afterPrefix(low) : low) : afterPrefix(bracket),
  };
}

/** Collects what a query demands of single fields; `complete` when that is all it demands. */
function demandsOf(query: Document): { demands: Map<string, Demand>; complete: boolean } {
  const demands = new Map<string, Demand>();
  let complete = true;
  const conditions: Document[] = [query];
  for (let condition = conditions.pop(); condition; condition = conditions.pop()) {
    for (const [field, expected] of Object.entries(condition)) {
      if (field === '$and' && Array.isArray(expected)) {
        conditions.push(...expected.filter(isDocument));
        continue;
      }
      const demand = field.startsWith('$') ? undefined : demandOf(expected);
      if (!demand?.demand || demands.has(field)) complete = false;
      else {
        demands.set(field, demand.demand);
        complete &&= demand.exact;
      }
    }
  }
  return { demands, complete };
}

function demandOf(expected: unknown): { demand: Demand | undefined; exact: boolean } {
  if (isPoint(expected)) return { demand: { values: [expected] }, exact: true };
  if (expected instanceof RegExp) return prefixOf(expected);
  if (!isDocument(expected)) return { demand: undefined, exact: false };
  const demand: Demand = {};
  let exact = true;
  for (const [operator, value] of Object.entries(expected)) {
    if (operator === '$eq' && isPoint(value) && !demand.values) demand.values = [value];
    else if (operator === '$in' && Array.isArray(value) && value.every(isPoint) && !demand.values) {
      demand.values = value;
    } else if ((operator === '$gt' || operator === '$gte') && isRangeable(value) && !demand.lower) {
      demand.lower = { value, inclusive: operator === '$gte' };
    } else if ((operator === '$lt' || operator === '$lte') && isRangeable(value) && !demand.upper) {
      demand.upper = { value, inclusive: operator === '$lte' };
    } else exact = false;
  }
  const { values, lower, upper } = demand;
  if (!values && !lower && !upper) return { demand: undefined, exact: false };
  if (lower && upper && typeof lower.value !== typeof upper.value) {
    delete demand.upper;
    exact = false;
  }
  return { demand, exact: exact && !(values && (lower || upper)) };
}

/** `/^abc/` is a range of texts; anything after the literal beginning has to be tested. */
function prefixOf({ source, flags }: RegExp): { demand: Demand | undefined; exact: boolean } {
  const literal = /^\^([\p{L}\p{N} _:@#%&=,;<>~`'"!-]+)/u.exec(source)?.[1] ?? '';
  if (/[im]/.test(flags) || source.includes('|')) return { demand: undefined, exact: false };
  const next = source[literal.length + 1] ?? '';
  const prefix = /[*?{]/.test(next) ? literal.slice(0, -1) : literal;
  if (prefix === '') return { demand: undefined, exact: false };
  return { demand: { prefix }, exact: source === `^${prefix}` };
}

function isPoint(value: unknown): boolean {
  return value === null || isRangeable(value) || typeof value === 'boolean';
}

function isRangeable(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) || value instanceof Date;
}
