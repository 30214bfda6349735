import type { Ledger } from '../../../../types/ledger';
import type { LedgerDocument } from '../../records/ledgers/document';

/** A ledger as somebody who may have it sees it in the list. */
export function ledgerOf(ledger: LedgerDocument, readerId: string): Ledger {
  const { _id: ledgerId, orgUnitId, orgUnitName, from, until, state, done, total, by, at } = ledger;
  // A sheet may have come in since they were counted.
  const progress = { done, total: Math.max(done, total) };
  const mine = by.memberId === readerId;
  return { ledgerId, orgUnitId, orgUnitName, from, until, state, progress, by: by.name, at, mine };
}
