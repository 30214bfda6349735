import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { ask, call } from '../../platform/call';

type Roster = Contract['roster'];

/** A whole roster takes the server its time. */
const patienceMs = 60_000;

/** An empty roster to fill in, with the branches of a part of the tree. */
export const getTemplate = (orgUnitId: string) => ask('roster', 'getTemplate', { orgUnitId }, patienceMs);

/** The roster of a part of the tree as a file; recorded. `exportId` from `newId()`, the same one on every retry. */
export const exportRoster = (orgUnitId: string, exportId: string) =>
  ask('roster', 'exportRoster', { orgUnitId, exportId }, patienceMs);

/** A dry run of an uploaded roster; again with the same `importId` where columns were chosen. */
export const checkImport = (input: Input<Roster['checkImport']>) => call('roster', 'checkImport', input, patienceMs);

/** Some seconds' worth of applying a checked import. */
export const applyImport = (orgUnitId: string, importId: string) =>
  call('roster', 'applyImport', { orgUnitId, importId }, patienceMs);

/** One page of the imports into a part of the tree, latest first. */
export const listImports = (orgUnitId: string, cursor: string | null) =>
  ask('roster', 'listImports', { orgUnitId, cursor });

export const getImport = (orgUnitId: string, importId: string) => call('roster', 'getImport', { orgUnitId, importId });
