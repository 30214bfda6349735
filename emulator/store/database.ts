import { randomBytes } from 'node:crypto';
import { DuplicateKey, requestFailed, updateFailed } from '../failure';
import { aggregate } from './aggregate';
import { Catalog, type CollectionDeclaration, type DeclarationOutcome } from './catalog';
import type { Collection } from './collection';
import { type Document, isSame } from './document';
import { Engine } from './engine';
import { count, find, type Found, type Search } from './find';
import { Locked, Locks } from './locks';
import { applyUpdate, requireStorable } from './update';
import { Transactions } from './transactions';
import type { Stage } from './stage';

/** The document database: every operation of the wire, in plain values. */
export class Database {
  readonly catalog: Catalog;
  readonly transactions: Transactions;
  private readonly locks = new Locks();

  private constructor(
    private readonly engine: Engine,
    longestTransaction: number,
  ) {
    this.catalog = new Catalog(engine);
    this.transactions = new Transactions(engine, this.locks, longestTransaction);
  }

  /** Opens (or creates) the database in a folder. The cloud ends transactions after 30 seconds. */
  static open(folder: string, { longestTransaction = 30_000, flush = true } = {}): Database {
    return new Database(Engine.open(folder, flush), longestTransaction);
  }

  /** Ends open transactions, finishes queued writes and closes the file. */
  async close(): Promise<void> {
    this.transactions.close();
    await this.engine.close();
  }

  /** Creates one collection. */
  createCollection(name: string): Promise<void> {
    return this.engine.write(() => this.catalog.create(name));
  }

  /** Makes collections and indexes what is declared, or changes nothing. */
  declare(declarations: readonly CollectionDeclaration[]): Promise<DeclarationOutcome> {
    return this.engine
      .write(() => this.catalog.declare(declarations))
      .catch((error: unknown) => {
        throw error instanceof DuplicateKey ? requestFailed(`[FailedOperation] ${error.message}`) : error;
      });
  }

  /** Finds documents. */
  find(name: unknown, search: Search, transactionId?: string): Document[] {
    const collection = this.catalog.get(name);
    const found = transactionId
      ? this.transactions.run(transactionId, transaction => transaction.find(collection, search))
      : find(collection, search);
    return found.map(({ document }) => document);
  }

  /** Counts documents. */
  count(name: unknown, query: Document): number {
    return count(this.catalog.get(name), query);
  }

  /** Runs a pipeline. */
  aggregate(name: unknown, stages: readonly Stage[]): Document[] {
    return aggregate(this.catalog, this.catalog.get(name), stages);
  }

  /** Adds documents one after the other; those before one that fails stay. */
  async insert(name: unknown, documents: readonly Document[], transactionId?: string): Promise<unknown[]> {
    const collection = this.catalog.get(name);
    const complete = documents.map(document => {
      requireStorable(document);
      return '_id' in document ? document : { _id: randomBytes(16).toString('hex'), ...document };
    });
    const failure = await this.write(transactionId, put => {
      for (const [at, document] of complete.entries()) {
        try {
          put(collection, collection.nextRecord(), undefined, document);
        } catch (error) {
          if (at === 0 || error instanceof Locked || transactionId) throw error;
          return error;
        }
      }
      return undefined;
    }).catch(insertFailure);
    if (failure !== undefined) insertFailure(failure);
    return complete.map(document => document['_id']);
  }

  /** Applies an update to all documents of a query, or to the first; answers how many were changed by it. */
  update(name: unknown, query: Document, update: Document, multi: boolean, transactionId?: string): Promise<number> {
    const collection = this.catalog.get(name);
    return this.write(transactionId, (put, findIn) => {
      const found = findIn(collection, { query, ...(multi ? {} : { limit: 1 }) });
      let changed = 0;
      // One by one, so that no more than one is held that proves too large.
      for (const { record, document } of found) {
        const after = applyUpdate(document, update);
        if (isSame(document, after)) continue;
        put(collection, record, document, after);
        changed += 1;
      }
      return changed;
    }).catch(updateFailure);
  }

  /** Applies an update to the first document of a query and answers what it is then. */
  updateAndReturn(
    name: unknown,
    query: Document,
    update: Document,
    transactionId?: string,
  ): Promise<Document | undefined> {
    const collection = this.catalog.get(name);
    return this.write(transactionId, (put, findIn) => {
      const [first] = findIn(collection, { query, limit: 1 });
      if (!first) return undefined;
      const after = applyUpdate(first.document, update);
      if (!isSame(first.document, after)) put(collection, first.record, first.document, after);
      return after;
    }).catch(updateFailure);
  }

  /** Puts a whole document in place of the one with that `_id`, or adds it; answers whether there was one. */
  replace(name: unknown, id: unknown, content: Document, transactionId?: string): Promise<boolean> {
    const collection = this.catalog.get(name);
    const document = { _id: id, ...content };
    return this.write(transactionId, (put, findIn) => {
      requireStorable(document);
      const [found] = findIn(collection, { query: { _id: id }, limit: 1 });
      put(collection, found?.record ?? collection.nextRecord(), found?.document, document);
      return found !== undefined;
    }).catch(updateFailure);
  }

  /** Removes all documents of a query, or the first; answers how many there were. */
  remove(name: unknown, query: Document, multi: boolean, transactionId?: string): Promise<number> {
    const collection = this.catalog.get(name);
    return this.write(transactionId, (put, findIn) => {
      const found = findIn(collection, { query, ...(multi ? {} : { limit: 1 }) });
      for (const { record, document } of found) put(collection, record, document, undefined);
      return found.length;
    });
  }

  /** Runs a write in a transaction, or by itself as soon as no open transaction has what it writes. */
  private async write<T>(transactionId: string | undefined, work: Work<T>): Promise<T> {
    if (transactionId) {
      return this.transactions.run(transactionId, transaction =>
        work(
          (...change) => transaction.put(...change),
          (collection, search) => transaction.find(collection, search),
        ),
      );
    }
    for (;;) {
      try {
        return await this.engine.write(() => work((...change) => this.put(...change), find));
      } catch (error) {
        if (!(error instanceof Locked)) throw error;
        await error.released;
      }
    }
  }

  private put(collection: Collection, record: number, before: Document | undefined, after: Document | undefined): void {
    this.locks.requireFree(() => collection.lockNames(record, before, after));
    if (after) collection.put(record, before, after);
    else if (before) collection.remove(record, before);
  }
}

type Put = (collection: Collection, record: number, before: Document | undefined, after: Document | undefined) => void;
type Work<T> = (put: Put, findIn: (collection: Collection, search: Search) => Found[]) => T;

function insertFailure(error: unknown): never {
  if (error instanceof DuplicateKey)
    throw requestFailed(`[FailedOperation.Insert] bulk write error: [{${error.message}}]`);
  throw error;
}

function updateFailure(error: unknown): never {
  if (error instanceof DuplicateKey) throw updateFailed(error.message);
  throw error;
}
