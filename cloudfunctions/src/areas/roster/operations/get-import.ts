import type { Contract } from '../../../../../types/contract';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { findImportWithin } from '../steps/find-import-within';
import { reportLink } from '../steps/link-report';
import { importOf, problemsOf } from '../view';

/** An administrator reads one import, and what was found in its file. */
export const getImport: Handler<Contract['roster']['getImport']> = async ({ orgUnitId, importId }, { now }) => {
  const record = await findImportWithin(orgUnitId, importId);
  if (!record) return refuse('notFound');
  const reportFile = await reportLink(record, now);
  return done({ rosterImport: importOf(record), problems: problemsOf(record), reportFile, now });
};
