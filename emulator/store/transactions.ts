import { randomUUID } from 'node:crypto';
import { Failure, transactionGone } from '../failure';
import type { Engine } from './engine';
import type { Locks } from './locks';
import { Transaction } from './transaction';

/** The transactions that are open. Those that last too long are ended. */
export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; reaper: NodeJS.Timeout }>();

  constructor(
    private readonly engine: Engine,
    private readonly locks: Locks,
    private readonly longest: number,
  ) {}

  /** Opens a transaction. */
  start(): string {
    const transaction = new Transaction(randomUUID(), this.engine, this.locks);
    const reaper = setTimeout(() => this.end(transaction.id), this.longest).unref();
    this.open.set(transaction.id, { transaction, reaper });
    return transaction.id;
  }

  /** Runs something in an open transaction; a conflict ends it, as on the server. */
  run<T>(id: string, work: (transaction: Transaction) => T): T {
    const transaction = this.get(id);
    try {
      return work(transaction);
    } catch (error) {
      if (error instanceof Failure && error.code === 'DATABASE_TRANSACTION_CONFLICT') this.end(id);
      throw error;
    }
  }

  /** Stores what a transaction wrote; resolves when it is on disk. */
  async commit(id: string): Promise<void> {
    const transaction = this.get(id);
    this.forget(id);
    try {
      await this.engine.write(() => transaction.apply());
    } finally {
      transaction.end();
    }
  }

  /** Drops what a transaction wrote. */
  abort(id: string): void {
    this.get(id);
    this.end(id);
  }

  /** Drops all of them. */
  close(): void {
    for (const id of [...this.open.keys()]) this.end(id);
  }

  private get(id: string): Transaction {
    const found = this.open.get(id);
    if (!found) throw transactionGone();
    return found.transaction;
  }

  private end(id: string): void {
    const found = this.open.get(id);
    this.forget(id);
    found?.transaction.end();
  }

  private forget(id: string): void {
    clearTimeout(this.open.get(id)?.reaper);
    this.open.delete(id);
  }
}
