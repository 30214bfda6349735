import type { Contract } from '../../../../types/contract';
import { readFile } from '../../platform/files';
import { authorOf, type Caller } from '../../runtime/facts';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { limits } from './archive';
import type { Choice } from './columns';
import { planImport } from './import-plan';
import { outcomeOf } from './import-record';
import { reportLink, reportName } from './import-report';
import { columnsOf, importOf, problemsOf } from './import-view';
import { importKeptMs, keepFile, removeLater } from '../../records/expiring-files/store';
import { keepPlan } from './plan-files';
import { reportSheets } from './report';
import { readWorkbook } from './workbook';
import { writeWorkbook } from '../../platform/workbook-file';
import { WorkbookRefused } from './workbook-refused';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { RosterImportDocument } from '../../records/roster-imports/document';
import { findImport, keepCheck } from '../../records/roster-imports/store';

type Operation = Contract['roster']['checkImport'];

/** What a check is asked for. */
interface Asked {
  readonly importId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly columns: Readonly<Record<string, string>>;
}

const choiceOf = (columns: Readonly<Record<string, string>>): Choice =>
  Object.fromEntries(Object.entries(columns).map(([field, heading]) => [field, heading || null]));

async function answerOf(record: RosterImportDocument, now: number) {
  const reportFile = await reportLink(record, now);
  return done({
    rosterImport: importOf(record),
    ...columnsOf(record),
    problems: problemsOf(record),
    reportFile,
    now,
  });
}

/** Works out what an import comes to and keeps it to be applied. */
async function check(asked: Asked, file: Buffer, orgUnit: OrgUnitDocument, caller: Caller, now: number) {
  const { importId, fileId, fileName, columns } = asked;
  const { _id: orgUnitId, path, name } = orgUnit;
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
    workedAt: null,
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

const sameColumns = (a: Asked['columns'], b: Asked['columns']) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

export const checkImport: Handler<Operation> = async (input, { caller, orgUnit, now }) => {
  const before = await findImport(input.importId);
  // Somebody else's, by an id that was guessed or met by chance.
  if (before && (before.checkedBy.memberId !== caller.memberId || before.orgUnitId !== orgUnit._id))
    return refuse('fileNotFound');
  const isSame = before?.fileId === input.fileId && sameColumns(before.columns, input.columns);
  if (before && (isSame || before.state !== 'checked')) return answerOf(before, now);
  const file = await readFile(input.fileId, 'uploads/', limits.packedBytes);
  if (file === null) return refuse('fileNotFound');
  if (file === 'tooLarge') return refuse('fileRefused', { reason: 'tooLarge' });
  try {
    const record = await check(input, file, orgUnit, caller, now);
    return record ? await answerOf(record, now) : refuse('fileNotFound');
  } catch (error) {
    if (error instanceof WorkbookRefused) return refuse('fileRefused', { reason: error.reason });
    throw error;
  }
};
