import { now } from '../../../platform/clock';
import { announceChange, refreshDirectory } from '../../contacts/steps/refresh-directory';
import { applyOrgUnits, applyRows, rowsAtOnce, type ImportStamp } from '../import/apply';
import { readPart, rowsInPart } from '../import/plan-files';
import type { RosterImportDocument } from '../../../records/roster-imports/document';
import {
  findImport,
  finishImport,
  returnToChecked,
  abandonImport,
  noteProgress,
} from '../../../records/roster-imports/store';

/** More units than this are shown anew all together. */
const unitsShownOneByOne = 12;

/** The import as it stands then, or why it cannot go on. */
type Worked = RosterImportDocument | 'fileNotFound' | 'overtaken' | 'notFound';

const stampOf = ({ _id, appliedBy, checkedBy, startedAt, checkedAt }: RosterImportDocument): ImportStamp => ({
  importId: _id,
  by: appliedBy ?? checkedBy,
  at: startedAt ?? checkedAt,
});

/** The next rows: answers how far it is then, or why it cannot go on. */
async function workOn(record: RosterImportDocument): Promise<number | 'fileNotFound' | 'overtaken'> {
  const { _id, orgUnits, done, total } = record;
  const rowsDone = Math.max(0, done - orgUnits);
  const part = await readPart(record.partFileIds[Math.floor(rowsDone / rowsInPart)] ?? '');
  if (!part) return 'fileNotFound';
  const stamp = stampOf(record);
  if (done < orgUnits) {
    if (!(await applyOrgUnits(part.orgUnits, stamp))) return 'overtaken';
    await noteProgress(_id, done, orgUnits, [], now());
    return orgUnits;
  }
  const start = rowsDone % rowsInPart;
  const rows = part.rows.slice(start, start + rowsAtOnce);
  const to = done + rows.length;
  if (rows.length === 0) throw new Error(`import ${_id} ends at ${done} of ${total}`);
  await noteProgress(_id, done, to, await applyRows(rows, stamp), now());
  return to;
}

/**
 * Applies an import that was begun, until it is applied or the time is up; always some rows. Several may do it at once,
 * and a crash anywhere is made good by doing it again.
 */
export async function continueImport(importId: string, until: number): Promise<Worked> {
  let record = await findImport(importId);
  if (record?.state !== 'applying') return record ?? 'notFound';
  while (record.done < record.total) {
    const to = await workOn(record);
    if (to === 'fileNotFound') {
      await abandonImport(importId);
      return to;
    }
    if (to === 'overtaken') {
      await returnToChecked(importId);
      return to;
    }
    record = await findImport(importId);
    if (record?.state !== 'applying') return record ?? 'notFound';
    if (now() >= until) return record;
  }
  // Announced no sooner: until it is applied, the scheduler goes on with the import itself.
  const change = await announceChange(now());
  const { unitIds, orgUnits } = record;
  await refreshDirectory(change, orgUnits > 0 || unitIds.length > unitsShownOneByOne ? null : unitIds);
  return (await finishImport(importId, now())) ?? (await findImport(importId)) ?? 'notFound';
}
