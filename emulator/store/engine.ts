import { type Database, open, type RootDatabase, type Transaction } from 'lmdb';
import { RecordCache } from './record-cache';

interface Waiting {
  run: () => void;
  acknowledge: () => void;
  fail: (error: unknown) => void;
}

/** A bound of a scan: from `start` up to but not including `end`. */
export interface KeyRange {
  readonly start: Buffer;
  readonly end: Buffer;
}

/**
 * The file on disk. Reads are synchronous. Writes are queued, and all that wait run one after the other in one LMDB
 * transaction with one flush; each is acknowledged when that flush is done. As a batch runs without yielding, nobody
 * ever sees a write that is not yet on disk.
 */
export class Engine {
  readonly cache = new RecordCache(256 * 1024 * 1024);
  /** Called when a batch was rolled back and state derived from it must be read again. */
  onRollback: () => void = () => undefined;

  private queue: Waiting[] = [];
  private scheduled = false;
  private changes = 0;

  private constructor(
    private readonly root: RootDatabase,
    /** Declarations by collection name. */
    readonly catalog: Database<string, string>,
    private readonly records: Database<string, Buffer>,
    private readonly entries: Database<Buffer, Buffer>,
  ) {}

  /**
   * Opens (or creates) the database in a folder. Without `flush`, what was acknowledged outlives this process however it ends,
   * but not the machine.
   */
  static open(folder: string, flush: boolean): Engine {
    const root = open({ path: folder, maxDbs: 4, overlappingSync: false, noSync: !flush, noSubdir: false });
    return new Engine(
      root,
      root.openDB('catalog', { encoding: 'string' }),
      root.openDB('records', { encoding: 'string', keyEncoding: 'binary' }),
      root.openDB('entries', { encoding: 'binary', keyEncoding: 'binary' }),
    );
  }

  /** Runs a write; resolves when its effects are on disk. What it throws undoes it, and is thrown to the caller. */
  write<T>(operation: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: T;
      this.queue.push({
        run: () => (result = operation()),
        acknowledge: () => resolve(result),
        fail: reject,
      });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => this.runBatch());
    });
  }

  private runBatch(): void {
    const batch = this.queue;
    this.queue = [];
    this.scheduled = false;
    try {
      const done = this.commit(batch);
      for (const waiting of done) waiting.acknowledge();
    } catch {
      // One of them failed half way, or the disk did: none has happened. Alone, each gets its own answer.
      for (const waiting of batch) {
        try {
          for (const done of this.commit([waiting])) done.acknowledge();
        } catch (error) {
          waiting.fail(error);
        }
      }
    }
  }

  /** Runs operations in one transaction; answers those to acknowledge, throws when nothing was committed. */
  private commit(batch: Waiting[]): Waiting[] {
    const done: Waiting[] = [];
    const failed: [Waiting, unknown][] = [];
    this.changes = 0;
    try {
      this.root.transactionSync(() => {
        for (const waiting of batch) {
          const before = this.changes;
          try {
            waiting.run();
            done.push(waiting);
          } catch (error) {
            if (this.changes > before) throw error;
            failed.push([waiting, error]);
          }
        }
      });
    } catch (error) {
      this.cache.clear();
      this.onRollback();
      throw error;
    }
    for (const [waiting, error] of failed) waiting.fail(error);
    return done;
  }

  /** The text of a record, now or as a snapshot has it. */
  record(key: Buffer, snapshot?: Transaction): string | undefined {
    return this.records.get(key, snapshot && { transaction: snapshot });
  }

  putRecord(key: Buffer, text: string): void {
    this.changes++;
    void this.records.put(key, text);
  }

  removeRecord(key: Buffer): void {
    this.changes++;
    void this.records.remove(key);
  }

  /** The record numbers at the end of record keys, in order. */
  *recordNumbers(range: KeyRange, reverse = false, snapshot?: Transaction): Iterable<number> {
    for (const key of this.records.getKeys(bounds(range, reverse, snapshot))) yield key.readUIntBE(4, 6);
  }

  countRecords(range: KeyRange): number {
    return this.records.getKeysCount(range);
  }

  /** The record a unique key stands for. */
  entry(key: Buffer, snapshot?: Transaction): number | undefined {
    return this.entries.get(key, snapshot && { transaction: snapshot })?.readUIntBE(0, 6);
  }

  putEntry(key: Buffer, record: number): void {
    this.changes++;
    const value = Buffer.allocUnsafe(6);
    value.writeUIntBE(record, 0, 6);
    void this.entries.put(key, value);
  }

  removeEntry(key: Buffer): void {
    this.changes++;
    void this.entries.remove(key);
  }

  /** Record numbers in the order of an index. */
  *entryRecords(range: KeyRange, reverse = false, snapshot?: Transaction): Iterable<number> {
    for (const { value } of this.entries.getRange(bounds(range, reverse, snapshot))) yield value.readUIntBE(0, 6);
  }

  countEntries(range: KeyRange): number {
    return this.entries.getKeysCount(range);
  }

  entryKeys(range: KeyRange): Buffer[] {
    return [...this.entries.getKeys(range)];
  }

  putCatalog(name: string, declaration: string): void {
    this.changes++;
    void this.catalog.put(name, declaration);
  }

  /** A view of the database as it is now, until `done()` is called on it. */
  snapshot(): Transaction {
    this.root.resetReadTxn();
    return this.root.useReadTransaction();
  }

  /** Finishes what is queued and closes the file. */
  async close(): Promise<void> {
    if (this.queue.length > 0) this.runBatch();
    await this.root.close();
  }
}

function bounds({ start, end }: KeyRange, reverse: boolean, snapshot?: Transaction) {
  const transaction = snapshot ? { transaction: snapshot } : {};
  // Going backwards LMDB starts at the upper bound and includes it; no key of ours equals an upper bound.
  return reverse ? { start: end, end: start, reverse, ...transaction } : { start, end, ...transaction };
}
