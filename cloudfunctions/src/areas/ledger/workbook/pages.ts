import type { Worksheet } from '../../../platform/workbook-file';
import type { SheetDocument } from '../../../records/sheets/document';
import { branchesOf, type LedgerSources } from '../rules/people';
import { correctedLines, latestInTime } from '../rules/sheets';
import { correctionsPage } from './corrections-page';
import { coverPage, type Head } from './cover-page';
import { type GatheringNotes, kindPages } from './kind-pages';
import { attendancePage, hoursPage } from './people-pages';

/** What a ledger is made from: every version of its sheets, and who and what they are about. */
export interface LedgerFacts extends Omit<LedgerSources, 'sheets'> {
  readonly versions: readonly SheetDocument[];
  readonly notes: ReadonlyMap<string, GatheringNotes>;
}

/** Every page of a ledger. */
export function ledgerPages(head: Head, { versions, notes, ...known }: LedgerFacts, now: number): Worksheet[] {
  const sheets = latestInTime(versions);
  const corrections = correctedLines(versions);
  const branches = branchesOf({ ...known, sheets });
  return [
    coverPage(head, sheets, corrections.length, known.members.length, now),
    ...kindPages(branches, notes),
    attendancePage(branches),
    hoursPage(branches),
    correctionsPage(corrections),
  ];
}
