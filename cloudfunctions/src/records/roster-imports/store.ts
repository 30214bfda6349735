import { collection } from '../../platform/database';
import type { RosterImportDocument } from './document';
import { is, write } from '../../platform/operators';

const imports = collection('rosterImports');

export const findImport = (importId: string) => imports.find(importId);

export const putImport = (record: RosterImportDocument) => imports.put(record);

/** Keeps what a check found, in place of an earlier check; false if the import is being applied, or has been. */
export async function keepCheck(record: RosterImportDocument): Promise<boolean> {
  if (await imports.insert(record)) return true;
  const { _id, ...rest } = record;
  const { outcome, ...plain } = rest;
  return (await imports.changeOne({ _id, state: 'checked' }, { ...plain, outcome: outcome })) !== null;
}

/** Begins to apply what was checked at `checkedAt`; somebody who has begun already is no matter. */
export const begin = (importId: string, checkedAt: number, by: RosterImportDocument['appliedBy'], now: number) =>
  imports.changeOne(
    { _id: importId, checkedAt, state: 'checked' },
    { state: 'applying', appliedBy: by, startedAt: now, workedAt: now, done: 0 },
  );

/** Gives it back to be checked anew: the tree has changed under it. */
export const giveBack = (importId: string) =>
  imports.changeOne({ _id: importId, state: 'applying' }, { state: 'checked', startedAt: null, workedAt: null });

/** Nobody has to work on it any more: what it was to write is gone. */
export const giveUp = (importId: string) => imports.changeOne({ _id: importId }, { workedAt: null });

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
    { done: to, workedAt: now, ...(overtaken.length > 0 && { overtaken: write.push([...overtaken]) }) },
  );

export const finish = (importId: string, now: number) =>
  imports.changeOne({ _id: importId, state: 'applying' }, { state: 'applied', appliedAt: now, workedAt: null });

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

/** Imports that somebody began to apply and that nobody has worked on since `before`. */
export const listAbandoned = (before: number, limit: number) =>
  imports.list({ state: 'applying', workedAt: is.lt(before) }, { limit, orderBy: [['workedAt', 'asc']] });
