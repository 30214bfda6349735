import { collection } from '../../platform/database';
import type { LedgerDocument } from './document';
import { write } from '../../platform/operators';

const ledgers = collection('ledgers');

/** Begins a ledger; false if there is one with its id. */
export const addLedger = (ledger: LedgerDocument) => ledgers.insert(ledger);

export const findLedger = (ledgerId: string) => ledgers.find(ledgerId);

/** The ledgers of an organisation unit, latest first. */
export const listLedgersOf = (orgUnitId: string, limit: number) =>
  ledgers.list({ orgUnitId }, { limit, orderBy: [['at', 'desc']] });

/** Notes how far reading is, and where it is kept; null if somebody else was ahead. */
export const noteRead = (
  { _id, done }: LedgerDocument,
  to: Pick<LedgerDocument, 'done' | 'after'>,
  partFileId: string,
) =>
  ledgers.changeOne(
    { _id, state: 'making', done },
    { done: to.done, after: to.after, partFileIds: write.push([partFileId]) },
  );

/** Begins to read anew: what was read is gone. */
export const startAnew = ({ _id }: LedgerDocument) =>
  ledgers.changeOne({ _id, state: 'making' }, { done: 0, after: null, partFileIds: [] });

export const finishLedger = (ledgerId: string, sheets: number, fileId: string) =>
  ledgers.changeOne({ _id: ledgerId }, { state: 'ready', done: sheets, total: sheets, fileId, partFileIds: [] });
