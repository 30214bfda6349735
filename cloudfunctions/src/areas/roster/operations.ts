import type { Contract } from '../../../../types/contract';
import { cursorAfter, parseCursor } from '../../runtime/cursor';
import { authorOf } from '../../runtime/facts';
import { done, refuse, type Handlers } from '../../runtime/handlers';
import { reportLink } from './import-report';
import { importOf, problemsOf } from './import-view';
import { applySome } from './import-work';
import type { RosterImportDocument } from '../../records/roster-imports/document';
import { begin, findImport, listImportsOf } from '../../records/roster-imports/store';

const pageSize = 20;
/** A phone waits ten seconds for an answer; the last rows, and showing them, may take some of them. */
const workMs = 4000;

/** An import that was made for this part of the tree, or for one below it. */
async function findWithin(orgUnitId: string, importId: string): Promise<RosterImportDocument | null> {
  const record = await findImport(importId);
  return record?.path.includes(orgUnitId) ? record : null;
}

export const roster: Handlers<Contract['roster']> = {
  // Files are read and written by packages that no other operation needs: they are read when the first file is.
  getTemplate: async (input, call) => (await import('./export')).getTemplate(input, call),
  exportRoster: async (input, call) => (await import('./export')).exportRoster(input, call),
  checkImport: async (input, call) => (await import('./import-check')).checkImport(input, call),

  async applyImport({ orgUnitId, importId }, { caller, now }) {
    const found = await findWithin(orgUnitId, importId);
    if (!found) return refuse('notFound');
    if (found.state === 'checked') await begin(importId, found.checkedAt, authorOf(caller), now);
    const record = await applySome(importId, now + workMs);
    return typeof record === 'string' ? refuse(record) : done({ rosterImport: importOf(record), now });
  },

  async listImports({ orgUnitId, cursor }, { now }) {
    const page = await listImportsOf(orgUnitId, parseCursor(cursor), pageSize);
    return done({ items: page.map(importOf), next: cursorAfter(page, pageSize, ({ checkedAt }) => checkedAt), now });
  },

  async getImport({ orgUnitId, importId }, { now }) {
    const record = await findWithin(orgUnitId, importId);
    if (!record) return refuse('notFound');
    const reportFile = await reportLink(record, now);
    return done({ rosterImport: importOf(record), problems: problemsOf(record), reportFile, now });
  },
};
