import type { Transaction } from 'lmdb';
import { parseEjson, stringifyEjson } from './ejson';
import { DuplicateKey, requestFailed } from '../failure';
import type { Document } from './document';
import type { Engine, KeyRange } from './engine';
import { describeKey, type Index, indexKeys } from './index-keys';
import { afterPrefix } from './key-encoding';

const largestDocument = 16 * 1024 * 1024;

/** The documents of one collection and the entries of its indexes. Records are numbered in order of insertion. */
export class Collection {
  private last: number | undefined;
  private size: number | undefined;

  constructor(
    private readonly engine: Engine,
    readonly name: string,
    readonly number: number,
    /** The first is always the one of `_id`. */
    public indexes: Index[],
    private readonly onArrays: (collection: Collection) => void,
  ) {}

  /** How many documents there are. */
  get count(): number {
    return (this.size ??= this.engine.countRecords(this.range()));
  }

  /** Forgets what was derived from a batch that was rolled back. */
  forget(): void {
    this.last = undefined;
    this.size = undefined;
  }

  /** A number no record has had yet. */
  nextRecord(): number {
    if (this.last === undefined) {
      const [last = 0] = this.engine.recordNumbers(this.range(), true);
      this.last = last;
    }
    return ++this.last;
  }

  /** One document, now or as a snapshot has it. */
  read(record: number, snapshot?: Transaction): Document | undefined {
    const cacheKey = this.cacheKey(record);
    if (!snapshot) {
      const cached = this.engine.cache.get(cacheKey);
      if (cached) return cached;
    }
    const text = this.engine.record(this.recordKey(record), snapshot);
    if (text === undefined) return undefined;
    const document = parseEjson(text) as Document;
    if (!snapshot) this.engine.cache.set(cacheKey, document, text.length);
    return document;
  }

  /** All record numbers in order of insertion. */
  records(reverse = false, snapshot?: Transaction): Iterable<number> {
    return this.engine.recordNumbers(this.range(), reverse, snapshot);
  }

  /** Record numbers in the order of an index, each once; with `repeats` the same one may be met by several keys. */
  *entryRecords(
    ranges: readonly KeyRange[],
    reverse: boolean,
    repeats: boolean,
    snapshot?: Transaction,
  ): Iterable<number> {
    const seen = repeats ? new Set<number>() : undefined;
    for (const range of reverse ? [...ranges].reverse() : ranges) {
      for (const record of this.engine.entryRecords(range, reverse, snapshot)) {
        if (seen?.has(record)) continue;
        seen?.add(record);
        yield record;
      }
    }
  }

  /** How many keys lie in a range of an index. */
  countEntries(range: KeyRange): number {
    return this.engine.countEntries(range);
  }

  /** The keys a document has in unique indexes, and the records that hold them now or in a snapshot. */
  uniqueKeys(record: number, document: Document): { index: Index; key: Buffer }[] {
    return this.indexes
      .filter(index => index.unique)
      .flatMap(index => indexKeys(index, document, record).keys.map(key => ({ index, key })));
  }

  /** The record that holds a key of a unique index. */
  holder(key: Buffer, snapshot?: Transaction): number | undefined {
    return this.engine.entry(key, snapshot);
  }

  /** Whether a record is not what it was in a snapshot. */
  hasChanged(record: number, snapshot: Transaction): boolean {
    const key = this.recordKey(record);
    return this.engine.record(key) !== this.engine.record(key, snapshot);
  }

  /** Stores a document in place of `before` (or as new). Violations of unique indexes are found before anything is written. */
  put(record: number, before: Document | undefined, after: Document): void {
    const text = stringifyEjson(after);
    const size = Buffer.byteLength(text);
    if (size > largestDocument) {
      throw requestFailed(`[FailedOperation] object to insert too large. size in bytes: ${size}, max size: 16777216`);
    }
    const plans = this.indexes.map(index => this.entryChanges(index, record, before, after));
    for (const { removed, added } of plans) {
      for (const key of removed) this.engine.removeEntry(key);
      for (const key of added) this.engine.putEntry(key, record);
    }
    this.engine.putRecord(this.recordKey(record), text);
    this.engine.cache.set(this.cacheKey(record), after, size);
    if (!before && this.size !== undefined) this.size++;
  }

  /** Removes a stored document. */
  remove(record: number, before: Document): void {
    for (const index of this.indexes) {
      for (const key of indexKeys(index, before, record).keys) this.engine.removeEntry(key);
    }
    this.engine.removeRecord(this.recordKey(record));
    this.engine.cache.delete(this.cacheKey(record));
    if (this.size !== undefined) this.size--;
  }

  /** Fills a new index from the documents that are there. */
  build(index: Index): void {
    for (const record of [...this.records()]) {
      const document = this.read(record);
      if (!document) continue;
      for (const key of this.entryChanges(index, record, undefined, document).added) this.engine.putEntry(key, record);
    }
  }

  /** Removes all entries of an index. */
  clear(index: Index): void {
    for (const key of this.engine.entryKeys(indexRange(index))) this.engine.removeEntry(key);
  }

  /** Names by which writers to the same document, or to the same value of a unique index, recognise each other. */
  lockNames(record: number, ...versions: (Document | undefined)[]): string[] {
    const keys = versions.flatMap(document =>
      document ? this.uniqueKeys(record, document).map(({ key }) => key) : [],
    );
    return [this.recordKey(record), ...keys].map(key => key.toString('latin1'));
  }

  private entryChanges(index: Index, record: number, before: Document | undefined, after: Document) {
    const { keys, arrays } = indexKeys(index, after, record);
    const old = before ? indexKeys(index, before, record).keys : [];
    const added = old.length > 0 ? keys.filter(key => !old.some(other => other.equals(key))) : keys;
    const removed = old.filter(key => !keys.some(other => other.equals(key)));
    if (index.unique) {
      for (const key of added) if (this.engine.entry(key) !== undefined) throw this.duplicate(index, after);
    }
    if (arrays.some(field => !index.arrays.has(field))) {
      for (const field of arrays) index.arrays.add(field);
      this.onArrays(this);
    }
    return { removed, added };
  }

  /** The server's words for a violation of a unique index. */
  duplicate(index: Index, document: Document): DuplicateKey {
    return new DuplicateKey(
      `E11000 duplicate key error collection: tnt-emulator.${this.name} index: ${index.name} dup key: ${describeKey(index, document)}`,
    );
  }

  private recordKey(record: number): Buffer {
    const key = Buffer.allocUnsafe(10);
    key.writeUInt32BE(this.number, 0);
    key.writeUIntBE(record, 4, 6);
    return key;
  }

  private cacheKey(record: number): number {
    return this.number * 2 ** 40 + record;
  }

  private range(): KeyRange {
    const prefix = Buffer.allocUnsafe(4);
    prefix.writeUInt32BE(this.number);
    return { start: prefix, end: afterPrefix(prefix) };
  }
}

/** The range of all entries of an index. */
function indexRange(index: Index): KeyRange {
  const prefix = Buffer.allocUnsafe(4);
  prefix.writeUInt32BE(index.number);
  return { start: prefix, end: afterPrefix(prefix) };
}
