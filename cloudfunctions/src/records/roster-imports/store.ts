import { collection } from '../../platform/database';
import type { RosterImportDocument } from './document';
import { write } from '../../platform/operators';

const imports = collection('rosterImports');

/** An import that nobody has worked on for so long was left by its caller. */
const abandonedAfterMs = 60_000;

export const findImport = (importId: string) => imports.find(importId);

export const putImport = (record: RosterImportDocument) => imports.put(record);

/** Keeps what a check found, in place of an earlier check; false if the import is being applied, or has been. */
export async function keepCheck(record: RosterImportDocument): Promise<boolean> {
  if (await imports.insert(record)) return true;
  const { _id, ...checked } = record;
  return (await imports.changeOne({ _id, state: 'checked' }, checked)) !== null;
}

/** Begins to apply what was checked at `checkedAt`; somebody who has begun already is no matter. */
export const beginImport = (importId: string, checkedAt: number, by: RosterImportDocument['appliedBy'], now: number) =>
  imports.changeOne(
    { _id: importId, checkedAt, state: 'checked' },
    { state: 'applying', appliedBy: by, startedAt: now, 'due.rows': now + abandonedAfterMs, done: 0 },
  );

/** Gives it back to be checked anew: the tree has changed under it. */
export const returnToChecked = (importId: string) =>
  imports.changeOne({ _id: importId, state: 'applying' }, { state: 'checked', startedAt: null, 'due.rows': null });

/** Nobody has to work on it any more: what it was to write is gone. */
export const abandonImport = (importId: string) => imports.changeOne({ _id: importId }, { 'due.rows': null });

/** Notes how far it is; of two who did the same rows only the first counts. */
export const noteProgress = (
  importId: string,
  from: number,
  to: number,
  overtaken: RosterImportDocument['overtaken'],
  now: number,
) =>
  imports.changeOne(
    { _id: importId, state: 'applying', done: from },
    {
      done: to,
      'due.rows': now + abandonedAfterMs,
      ...(overtaken.length > 0 && { overtaken: write.push(overtaken) }),
    },
  );

export const finishImport = (importId: string, now: number) =>
  imports.changeOne({ _id: importId, state: 'applying' }, { state: 'applied', appliedAt: now, 'due.rows': null });

/** Imports of a part of the tree, latest first. */
export const listImportsOf = (orgUnitId: string, after: readonly [number, string] | null, limit: number) =>
  imports.list(
    { path: orgUnitId },
    {
      limit,
      orderBy: [
        ['checkedAt', 'desc'],
        ['_id', 'desc'],
      ],
      after,
    },
  );

/** Imports that are being applied and that nobody works on, longest due first. */
export const listDueImports = (now: number, limit: number) => imports.listDue('rows', now, limit);
