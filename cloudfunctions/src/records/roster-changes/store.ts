import { collection, type Transaction } from '../../platform/database';
import type { RosterChangeDocument } from './document';
import { is, type Where } from '../../platform/operators';

const changes = collection('rosterChanges');

/** Adds to the journal; false if that entry exists. */
export const addChange = (change: RosterChangeDocument) => changes.insert(change);

/** What a page of the journal is about: each that is given narrows it. */
export interface About {
  /** An organisation unit that a change concerned itself, or something below it. */
  readonly orgUnitId: string | null;
  readonly memberId: string | null;
  readonly importId: string | null;
}

/** A page of the journal, latest first. */
export function listChanges(
  { orgUnitId, memberId, importId }: About,
  after: readonly [at: number, id: string] | null,
  limit: number,
): Promise<RosterChangeDocument[]> {
  const where: Where<RosterChangeDocument> = {
    ...(orgUnitId !== null && { concerns: orgUnitId }),
    ...(memberId !== null && { 'subject.memberId': memberId }),
    ...(importId !== null && { importId }),
  };
  return changes.list(where, {
    limit,
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    after,
  });
}

/** Changes that something follows from and that are due to be looked over once more, oldest first. */
export const listToSettle = (now: number, limit: number) =>
  changes.list({ settleAt: is.and(is.gt(0), is.lte(now)) }, { limit, orderBy: [['settleAt', 'asc']] });

export const markSettled = (id: string) => changes.changeOne({ _id: id }, { settleAt: null });

/** Adds entries that are not in the journal yet, fewer than a page of them. */
export const addMissingChanges = (documents: readonly RosterChangeDocument[]) => changes.insertMissing(documents);

/** An entry of the journal as of the moment of a transaction. */
export const findChangeIn = (transaction: Transaction, id: string) => transaction.find('rosterChanges', id);

/** Adds an entry that the transaction has looked for and not found. */
export const insertChangeIn = (transaction: Transaction, change: RosterChangeDocument) =>
  transaction.insert('rosterChanges', change);
