import { now } from '../../../platform/clock';
import { harmlessSheet, writeWorkbook } from '../../../platform/workbook-file';
import { exportKeptMs, keepFile } from '../../../records/expiring-files/store';
import type { LedgerDocument } from '../../../records/ledgers/document';
import { findLedger, finishLedger, noteRead, startAnew } from '../../../records/ledgers/store';
import type { SheetDocument } from '../../../records/sheets/document';
import { listHeldSheets } from '../../../records/sheets/store';
import { ledgerPages } from '../workbook/pages';
import { keepPart, readParts } from './ledger-parts';
import { readFacts } from './read-facts';

/** A sheet has a line for everybody of a branch: so many are some hundred kilobytes. */
const pageSize = 200;

async function writeLedger(ledger: LedgerDocument, versions: readonly SheetDocument[]): Promise<LedgerDocument | null> {
  const { _id, orgUnitId } = ledger;
  const pages = ledgerPages(ledger, await readFacts(orgUnitId, versions), now());
  const workbook = await writeWorkbook(pages.map(harmlessSheet));
  const fileId = await keepFile(`ledgers/${_id}/ledger.xlsx`, workbook, now() + exportKeptMs);
  return finishLedger(_id, versions.length, fileId);
}

/**
 * Goes on with a ledger until it is made or the time is up; always one page of sheets. Several may do it at once, and a
 * crash anywhere is made good by doing it again.
 */
export async function continueLedger(ledger: LedgerDocument, until: number): Promise<LedgerDocument | null> {
  const { _id, orgUnitId } = ledger;
  const read: SheetDocument[] = [];
  for (let { done, after } = ledger; ;) {
    const page = await listHeldSheets(orgUnitId, ledger, after, pageSize);
    read.push(...page);
    done += page.length;
    const last = page.at(-1);
    if (last) after = [last.gathering.startsAt, last._id];
    if (page.length < pageSize) {
      const before = await readParts(ledger.partFileIds);
      return before ? writeLedger(ledger, [...before, ...read]) : startAnew(ledger);
    }
    if (now() >= until) {
      const partFileId = await keepPart(_id, done, read, now());
      return (await noteRead(ledger, { done, after }, partFileId)) ?? findLedger(_id);
    }
  }
}
