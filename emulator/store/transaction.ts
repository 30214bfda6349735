import type { Transaction as Snapshot } from 'lmdb';
import { transactionConflict } from '../failure';
import type { Collection } from './collection';
import type { Document } from './document';
import type { Engine } from './engine';
import { find, type Found, type Overlay, type Search } from './find';
import type { Locks } from './locks';

/** A client's transaction: reads a snapshot and its own writes; the first to write a document keeps it. */
export class Transaction {
  private snapshot: Snapshot | undefined;
  private readonly overlays = new Map<Collection, Map<number, Document | undefined>>();
  /** Keys of unique indexes as this transaction leaves them: held by a record, or given up. */
  private readonly keys = new Map<string, number | undefined>();

  constructor(
    readonly id: string,
    private readonly engine: Engine,
    private readonly locks: Locks,
  ) {}

  /** Finds documents as this transaction sees them. */
  find(collection: Collection, search: Search): Found[] {
    return find(collection, search, this.view(), this.overlays.get(collection) as Overlay | undefined);
  }

  /** Writes, or with `after` undefined removes, a document in this transaction only. */
  put(collection: Collection, record: number, before: Document | undefined, after: Document | undefined): void {
    const snapshot = this.view();
    const taken = this.locks.take(this, collection.lockNames(record, before, after));
    if (!taken || collection.hasChanged(record, snapshot)) throw transactionConflict();
    const keys = after ? collection.uniqueKeys(record, after) : [];
    for (const { index, key } of keys) {
      const name = key.toString('latin1');
      if (this.keys.has(name)) {
        const own = this.keys.get(name);
        if (own !== undefined && own !== record) throw collection.duplicate(index, after ?? {});
        continue;
      }
      const holder = collection.holder(key);
      if (holder === undefined || holder === record) continue;
      if (collection.holder(key, snapshot) === undefined) throw transactionConflict();
      throw collection.duplicate(index, after ?? {});
    }
    if (before)
      for (const { key } of collection.uniqueKeys(record, before)) this.keys.set(key.toString('latin1'), undefined);
    for (const { key } of keys) this.keys.set(key.toString('latin1'), record);
    const overlay = this.overlays.get(collection) ?? new Map<number, Document | undefined>();
    this.overlays.set(collection, overlay.set(record, after));
  }

  /** Stores everything written. Runs as one write. */
  apply(): void {
    // All old versions go before any new one comes, as two documents may have exchanged a unique value.
    for (const [collection, overlay] of this.overlays) {
      for (const record of overlay.keys()) {
        const before = collection.read(record);
        if (before) collection.remove(record, before);
      }
    }
    for (const [collection, overlay] of this.overlays) {
      for (const [record, after] of overlay) if (after) collection.put(record, undefined, after);
    }
  }

  /** Lets go of the snapshot and of every lock. */
  end(): void {
    this.snapshot?.done();
    this.locks.release(this);
  }

  private view(): Snapshot {
    return (this.snapshot ??= this.engine.snapshot());
  }
}
