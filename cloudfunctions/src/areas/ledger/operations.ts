import type { Contract } from '../../../../types/contract';
import { type Ledger, longestLedgerDays } from '../../../../types/ledger';
import { linkTo } from '../../platform/files';
import type { LedgerDocument } from '../../records/ledgers/document';
import { authorOf } from '../../runtime/facts';
import { done, refuse, type Handlers } from '../../runtime/handlers';
import { countHeldSheets } from '../../records/sheets/store';
import { rangeText } from './pages-rules';
import { addLedger, findLedger, listLedgersOf } from '../../records/ledgers/store';

const dayMs = 86_400_000;
/** A phone waits longer for a file than for a tap, but wants to see that it goes on. */
const workMs = 4000;
const listed = 20;

function ledgerOf(ledger: LedgerDocument, readerId: string): Ledger {
  const { _id: ledgerId, orgUnitId, orgUnitName, from, until, state, done, total, by, at } = ledger;
  // A sheet may have come in since they were counted.
  const progress = { done, total: Math.max(done, total) };
  const mine = by.memberId === readerId;
  return { ledgerId, orgUnitId, orgUnitName, from, until, state, progress, by: by.name, at, mine };
}

const nameOf = (ledger: LedgerDocument) => `台账-${ledger.orgUnitName}-${rangeText(ledger)}.xlsx`;

export const ledger: Handlers<Contract['ledger']> = {
  async makeLedger({ orgUnitId, ledgerId, from, until }, { caller, orgUnit, now }) {
    if (orgUnit.kind === 'committee' || orgUnit.kind === 'group') return refuse('notOneUnit');
    if (from >= until || until - from > longestLedgerDays * dayMs)
      return refuse('rangeOutOfOrder', { longestDays: longestLedgerDays });
    const begun: LedgerDocument = {
      ...{ _id: ledgerId, orgUnitId, orgUnitName: orgUnit.name, from, until },
      ...{ by: authorOf(caller), at: now, state: 'making', done: 0, after: null, partFileIds: [], fileId: null },
      total: await countHeldSheets(orgUnitId, from, until),
    };
    // On record before anybody has the file.
    let made = (await addLedger(begun)) ? begun : await findLedger(ledgerId);
    const isThis = made?.orgUnitId === orgUnitId && made.from === from && made.until === until;
    if (!made || !isThis || made.by.memberId !== caller.memberId) return refuse('notThisOne');
    // Files are written by packages that no other operation needs.
    const { makeSome } = await import('./work');
    if (made.state === 'making') made = (await makeSome(made, now + workMs)) ?? made;
    let file = made.fileId === null ? null : await linkTo(made.fileId, nameOf(made), now);
    if (made.state === 'ready' && !file) {
      // Asked for again after its file has gone.
      made = (await makeSome({ ...made, done: 0, after: null, partFileIds: [] }, Infinity)) ?? made;
      file = made.fileId === null ? null : await linkTo(made.fileId, nameOf(made), now);
    }
    return done({ ledger: ledgerOf(made, caller.memberId), file, now });
  },

  async listLedgers({ orgUnitId }, { caller, now }) {
    return done({
      items: (await listLedgersOf(orgUnitId, listed)).map(ledger => ledgerOf(ledger, caller.memberId)),
      now,
    });
  },

  makeSignInTable: async (input, call) => (await import('./sign-in-table')).makeSignInTable(input, call),
};
