import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { ask, call } from '../../platform/call';

type Organisation = Contract['organisation'];

/** A node of the tree and what may be done with it. */
export const getOrgUnit = (orgUnitId: string) => ask('organisation', 'getOrgUnit', { orgUnitId });

// `changeId` from `newId()`, the same one on every retry.
export const addOrgUnit = (input: Input<Organisation['addOrgUnit']>) => call('organisation', 'addOrgUnit', input);
export const renameOrgUnit = (input: Input<Organisation['renameOrgUnit']>) =>
  call('organisation', 'renameOrgUnit', input);
export const moveOrgUnit = (input: Input<Organisation['moveOrgUnit']>) => call('organisation', 'moveOrgUnit', input);
export const dissolveOrgUnit = (input: Input<Organisation['dissolveOrgUnit']>) =>
  call('organisation', 'dissolveOrgUnit', input);
