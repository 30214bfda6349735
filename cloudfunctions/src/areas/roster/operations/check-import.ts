import type { Contract } from '../../../../../types/contract';
import { readFile } from '../../../platform/files';
import type { RosterImportDocument } from '../../../records/roster-imports/document';
import { findImport } from '../../../records/roster-imports/store';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { columnChoices } from '../import/column-choices';
import { checkFile } from '../steps/check-file';
import { reportLink } from '../steps/link-report';
import { importOf, problemsOf } from '../view';
import { limits } from '../workbook/archive';
import { WorkbookRefused } from '../workbook/workbook-refused';

async function answerCheck(record: RosterImportDocument, now: number) {
  const reportFile = await reportLink(record, now);
  return done({
    rosterImport: importOf(record),
    ...columnChoices(record),
    problems: problemsOf(record),
    reportFile,
    now,
  });
}

type Columns = RosterImportDocument['columns'];

const isSameChoice = (a: Columns, b: Columns) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** An administrator has a file checked: what importing it comes to, and nothing is written yet. */
export const checkImport: Handler<Contract['roster']['checkImport']> = async (input, { caller, orgUnit, now }) => {
  const before = await findImport(input.importId);
  // Somebody else's, by an id that was guessed or met by chance.
  if (before && (before.checkedBy.memberId !== caller.memberId || before.orgUnitId !== orgUnit._id))
    return refuse('fileNotFound');
  const isSame = before?.fileId === input.fileId && isSameChoice(before.columns, input.columns);
  if (before && (isSame || before.state !== 'checked')) return answerCheck(before, now);
  const file = await readFile(input.fileId, 'uploads/', limits.packedBytes);
  if (file === null) return refuse('fileNotFound');
  if (file === 'tooLarge') return refuse('fileRefused', { reason: 'tooLarge' });
  try {
    const record = await checkFile(input, file, orgUnit, caller, now);
    return record ? await answerCheck(record, now) : refuse('fileNotFound');
  } catch (error) {
    if (error instanceof WorkbookRefused) return refuse('fileRefused', { reason: error.reason });
    throw error;
  }
};
