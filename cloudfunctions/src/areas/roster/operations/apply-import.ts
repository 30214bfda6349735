import type { Contract } from '../../../../../types/contract';
import { beginImport } from '../../../records/roster-imports/store';
import { authorOf } from '../../../runtime/facts';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { continueImport } from '../steps/continue-import';
import { findImportWithin } from '../steps/find-import-within';
import { importOf } from '../view';

/** A phone waits ten seconds for an answer; the last rows, and showing them, may take some of them. */
const workMs = 4000;

/** An administrator has an import that was checked written, or goes on with it. */
export const applyImport: Handler<Contract['roster']['applyImport']> = async (input, { caller, now }) => {
  const { orgUnitId, importId } = input;
  const found = await findImportWithin(orgUnitId, importId);
  if (!found) return refuse('notFound');
  if (found.state === 'checked') await beginImport(importId, found.checkedAt, authorOf(caller), now);
  const record = await continueImport(importId, now + workMs);
  return typeof record === 'string' ? refuse(record) : done({ rosterImport: importOf(record), now });
};
