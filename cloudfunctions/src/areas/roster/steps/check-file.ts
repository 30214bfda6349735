import { writeWorkbook } from '../../../platform/workbook-file';
import { importKeptMs, keepFile, removeLater } from '../../../records/expiring-files/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { RosterImportDocument } from '../../../records/roster-imports/document';
import { findImport, keepCheck } from '../../../records/roster-imports/store';
import { authorOf, type Caller } from '../../../runtime/facts';
import type { Choice } from '../import/columns';
import { outcomeOf } from '../import/outcome';
import { planImport } from '../import/plan';
import { keepPlan } from '../import/plan-files';
import { reportSheets } from '../import/report';
import { readWorkbook } from '../workbook/workbook';
import { reportName } from './link-report';

/** What a check is asked for. */
interface Asked {
  readonly importId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly columns: Readonly<Record<string, string>>;
}

const choiceOf = (columns: Asked['columns']): Choice =>
  Object.fromEntries(Object.entries(columns).map(([field, heading]) => [field, heading || null]));

/**
 * Works out what importing a file comes to, and keeps it to be applied. If it is being applied already, it is answered as it is.
 * @throws WorkbookRefused if the file cannot be read
 */
export async function checkFile(
  { importId, fileId, fileName, columns }: Asked,
  file: Buffer,
  { _id: orgUnitId, path, name }: OrgUnitDocument,
  caller: Caller,
  now: number,
): Promise<RosterImportDocument | null> {
  const options = { scope: orgUnitId, choice: choiceOf(columns), caller, now, committeeName: name };
  const plan = await planImport(readWorkbook(file), options);
  // Another check of the same import writes files of its own.
  const folder = `imports/${importId}/${now}`;
  const partFileIds = await keepPlan(plan, folder, now);
  const report = await writeWorkbook(reportSheets(plan));
  const reportFileId = await keepFile(`${folder}/${reportName('roster.xlsx')}`, report, now + importKeptMs);
  await removeLater(`uploads/${importId}`, fileId, now + importKeptMs);
  const record: RosterImportDocument = {
    _id: importId,
    orgUnitId,
    path,
    fileId,
    fileName,
    columns,
    state: 'checked',
    checkedBy: authorOf(caller),
    checkedAt: now,
    appliedBy: null,
    startedAt: null,
    appliedAt: null,
    due: { rows: null },
    orgUnits: plan.orgUnits.length,
    total: plan.orgUnits.length + plan.rows.length,
    done: 0,
    outcome: outcomeOf(plan),
    overtaken: [],
    unitIds: plan.unitIds,
    partFileIds,
    reportFileId,
  };
  return (await keepCheck(record)) ? record : findImport(importId);
}
