import type { ImportReport } from '../../../../types/roster';
import { committeeId } from '../../domain/roles';
import { now } from '../../platform/clock';
import { randomId } from '../../platform/random';
import { announceChange, showChange } from '../contacts/refresh';
import { applyOrgUnits, applyRows, rowsAtOnce } from './import-apply';
import { type ImportPlan, planImport } from './import-plan';
import { outcomeOf } from './import-record';
import { reportSheets } from './report';
import { readWorkbook } from './workbook';
import { writeWorkbook } from '../../platform/workbook-file';
import { putImport } from '../../records/roster-imports/store';

/** How far an import is. `reading` and `checking` come once, `writing` again and again. */
export interface Progress {
  readonly phase: 'reading' | 'checking' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** The name of the root of the tree. */
  readonly committeeName?: string;
  readonly fileName?: string;
  /** Called with the report as a workbook before anything is written. */
  readonly onReport?: (workbook: Uint8Array) => Promise<void>;
}

/** On whose behalf: whoever runs it has the database's own key. */
const by = { memberId: '', name: '命令行导入' };

async function record(plan: ImportPlan, told: { importId: string; at: number }, fileName: string): Promise<void> {
  const total = plan.orgUnits.length + plan.rows.length;
  await putImport({
    _id: told.importId,
    orgUnitId: committeeId,
    path: [committeeId],
    fileId: null,
    fileName,
    columns: {},
    state: 'applied',
    checkedBy: by,
    checkedAt: told.at,
    appliedBy: by,
    startedAt: told.at,
    appliedAt: now(),
    workedAt: null,
    orgUnits: plan.orgUnits.length,
    total,
    done: total,
    outcome: outcomeOf(plan),
    overtaken: [],
    unitIds: plan.unitIds,
    partFileIds: [],
    reportFileId: null,
  });
}

/**
 * Imports a roster from the command line, as an administrator of everything does from the phone: writes what is new or
 * differs, and nothing else. Doing it again after a crash, or at the same time as somebody else, loses nothing. People who
 * are not in the file are left as they are.
 * @throws WorkbookRefused if the file cannot be read; nothing has been written then
 */
export async function importRoster(source: Uint8Array, options: ImportOptions = {}): Promise<ImportReport> {
  const { onProgress = () => undefined, committeeName = '市直机关工委', fileName = '花名册.xlsx', onReport } = options;
  const told = { importId: `cli${randomId()}`, by, at: now() };
  onProgress({ phase: 'reading', done: 0, total: source.length });
  const sheets = readWorkbook(source);
  onProgress({ phase: 'checking', done: 0, total: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) });
  const plan = await planImport(sheets, { scope: committeeId, choice: {}, caller: null, now: told.at, committeeName });
  if (onReport) await onReport(await writeWorkbook(reportSheets(plan)));
  const { orgUnits, rows, report } = plan;
  const total = orgUnits.length + rows.length;
  let done = 0;
  const wrote = (count: number) => onProgress({ phase: 'writing', done: (done += count), total });
  if (total === 0) return report;
  wrote(0);
  const change = await announceChange(now());
  await applyOrgUnits(orgUnits, told);
  wrote(orgUnits.length);
  for (let i = 0; i < rows.length; i += rowsAtOnce) {
    const some = rows.slice(i, i + rowsAtOnce);
    await applyRows(some, told);
    wrote(some.length);
  }
  await record(plan, told, fileName);
  await showChange(change, null);
  return report;
}
