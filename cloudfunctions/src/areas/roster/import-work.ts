import { now } from '../../platform/clock';
import { announceChange, showChange } from '../contacts/refresh';
import { applyOrgUnits, applyRows, rowsAtOnce, type Told } from './import-apply';
import { readPart, rowsInPart } from './plan-files';
import type { RosterImportDocument } from '../../records/roster-imports/document';
import { findImport, finish, giveBack, giveUp, listAbandoned, noteProgress } from '../../records/roster-imports/store';

/** An import that nobody has worked on for so long was left by its caller. */
const abandonedAfterMs = 60_000;
/** More units than this are shown anew all together. */
const unitsShownOneByOne = 12;

type Worked = RosterImportDocument | 'fileNotFound' | 'overtaken' | 'notFound';

const toldOf = ({ _id, appliedBy, checkedBy, startedAt, checkedAt }: RosterImportDocument): Told => ({
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
  const told = toldOf(record);
  if (done < orgUnits) {
    if (!(await applyOrgUnits(part.orgUnits, told))) return 'overtaken';
    await noteProgress(_id, done, orgUnits, [], now());
    return orgUnits;
  }
  const start = rowsDone % rowsInPart;
  const rows = part.rows.slice(start, start + rowsAtOnce);
  const to = done + rows.length;
  if (rows.length === 0) throw new Error(`import ${_id} ends at ${done} of ${total}`);
  await noteProgress(_id, done, to, await applyRows(rows, told), now());
  return to;
}

/**
 * Applies an import that was begun, until it is applied or the time is up; always some rows. Several may do it at once,
 * and a crash anywhere is made good by doing it again.
 */
export async function applySome(importId: string, until: number): Promise<Worked> {
  let record = await findImport(importId);
  if (record?.state !== 'applying') return record ?? 'notFound';
  while (record.done < record.total) {
    const to = await workOn(record);
    if (to === 'fileNotFound') {
      await giveUp(importId);
      return to;
    }
    if (to === 'overtaken') {
      await giveBack(importId);
      return to;
    }
    record = await findImport(importId);
    if (record?.state !== 'applying') return record ?? 'notFound';
    if (now() >= until) return record;
  }
  // Announced no sooner: until it is applied, the scheduler goes on with the import itself.
  const change = await announceChange(now());
  const { unitIds, orgUnits } = record;
  await showChange(change, orgUnits > 0 || unitIds.length > unitsShownOneByOne ? null : unitIds);
  return (await finish(importId, now())) ?? (await findImport(importId)) ?? 'notFound';
}

/** Goes on with imports whose caller vanished; answers how many it worked on. */
export async function resumeImports(at: number, until: number): Promise<number> {
  const abandoned = await listAbandoned(at - abandonedAfterMs, 5);
  for (const { _id } of abandoned) await applySome(_id, until);
  return abandoned.length;
}
