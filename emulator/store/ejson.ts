import { invalidParam, notEmulated } from '../failure';
import { type Document, isDocument } from './document';

type Unwrap = (wrapped: unknown, now: number) => unknown;

const wrappers: Record<string, Unwrap> = {
  $numberInt: Number,
  $numberDouble: Number,
  $numberLong: Number,
  $numberDecimal: Number,
  // An ObjectId is kept and compared as its hexadecimal text, which is also how it must come back.
  $oid: String,
  $date: wrapped => new Date(isDocument(wrapped) ? Number(wrapped['$numberLong']) : (wrapped as string | number)),
  $regularExpression: wrapped => {
    const { pattern, options } = wrapped as { pattern: string; options: string };
    return new RegExp(pattern, options.replace(/[^imsu]/g, ''));
  },
  $tcb_server_date: (wrapped, now) => new Date(now + Number((revive(wrapped, now) as { offset?: number }).offset ?? 0)),
};
const refused = new Set(['$binary', '$uuid', '$timestamp', '$minKey', '$maxKey', '$code', '$symbol', '$dbPointer']);

/**
 * Reads the EJSON text the SDK sends (canonical or relaxed) into plain values, dates and regular expressions.
 * `now` is what `db.serverDate()` means: one instant per request, however often it is named in it.
 */
export function parseEjson(text: string, now = Date.now()): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalidParam('[InvalidParameter] the parameter is not valid EJSON.');
  }
  return revive(parsed, now);
}

/** Like {@link parseEjson}, for the parameters that must be objects. */
export function parseDocument(text: string, now?: number): Document {
  const value = parseEjson(text, now);
  if (!isDocument(value)) throw invalidParam('[InvalidParameter] the parameter must be an object.');
  return value;
}

function revive(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const item: unknown = value[at];
      if (typeof item === 'object' && item !== null) value[at] = revive(item, now);
    }
    return value;
  }
  const document = value as Document;
  for (const key in document) {
    if (key.charCodeAt(0) === 36) {
      const wrapper = wrappers[key];
      if (wrapper) return wrapper(document[key], now);
      if (refused.has(key)) throw notEmulated(`The value type ${key}`);
    }
    const item = document[key];
    if (typeof item === 'object' && item !== null) document[key] = revive(item, now);
  }
  return document;
}

/** Writes a document as EJSON that every reader of the wire understands: relaxed, but dates in full. */
export function stringifyEjson(value: unknown): string {
  return JSON.stringify(isPlain(value) ? value : wrap(value));
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (!isDocument(value)) return false;
  for (const key in value) if (!isPlain(value[key])) return false;
  return true;
}

function wrap(value: unknown): unknown {
  if (typeof value === 'number')
    return isPlain(value) ? value : { $numberDouble: Object.is(value, -0) ? '-0.0' : `${value}` };
  if (Array.isArray(value)) return value.map(wrap);
  if (value instanceof Date) return { $date: { $numberLong: `${value.getTime()}` } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (!isDocument(value)) return value;
  const result: Document = {};
  for (const key of Object.keys(value)) result[key] = wrap(value[key]);
  return result;
}
