import type { Contract } from '../../../../../types/contract';
import { longestLedgerDays } from '../../../../../types/ledger';
import { linkTo } from '../../../platform/files';
import type { LedgerDocument } from '../../../records/ledgers/document';
import { addLedger, findLedger } from '../../../records/ledgers/store';
import { countHeldSheets } from '../../../records/sheets/store';
import { authorOf } from '../../../runtime/facts';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { fileName } from '../rules/wording';
import { ledgerOf } from '../view';
import { dayMs } from '../../../domain/local-time';

/** A phone waits longer for a file than for a tap, but wants to see that it goes on. */
const workMs = 4000;

const linkToWorkbook = async (ledger: LedgerDocument, now: number) =>
  ledger.fileId === null ? null : linkTo(ledger.fileId, fileName(ledger), now);

/** Makes the ledger of a unit or a branch over some time as a workbook, or goes on making it. */
export const makeLedger: Handler<Contract['ledger']['makeLedger']> = async (input, { caller, orgUnit, now }) => {
  const { orgUnitId, ledgerId, from, until } = input;
  if (orgUnit.kind === 'committee' || orgUnit.kind === 'group') return refuse('notOneUnit');
  if (from >= until || until - from > longestLedgerDays * dayMs)
    return refuse('rangeOutOfOrder', { longestDays: longestLedgerDays });
  const begun: LedgerDocument = {
    _id: ledgerId,
    orgUnitId,
    orgUnitName: orgUnit.name,
    from,
    until,
    by: authorOf(caller),
    at: now,
    state: 'making',
    total: await countHeldSheets(orgUnitId, from, until),
    done: 0,
    after: null,
    partFileIds: [],
    fileId: null,
  };
  // On record before anybody has the file.
  let ledger = (await addLedger(begun)) ? begun : await findLedger(ledgerId);
  const isSame = ledger?.orgUnitId === orgUnitId && ledger.from === from && ledger.until === until;
  if (!ledger || !isSame || ledger.by.memberId !== caller.memberId) return refuse('notThisOne');
  // Workbooks are written by a package that few operations need.
  const { continueLedger } = await import('../steps/continue-ledger');
  if (ledger.state === 'making') ledger = (await continueLedger(ledger, now + workMs)) ?? ledger;
  let file = await linkToWorkbook(ledger, now);
  if (ledger.state === 'ready' && !file) {
    // Asked for again after its file has gone.
    ledger = (await continueLedger({ ...ledger, done: 0, after: null, partFileIds: [] }, Infinity)) ?? ledger;
    file = await linkToWorkbook(ledger, now);
  }
  return done({ ledger: ledgerOf(ledger, caller.memberId), file, now });
};
