import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { ask, call } from '../../platform/call';

type Operations = Contract['roles'];

/** One page of those who were granted a role over a node or within it; `ended`: those too who hold none any more. */
export const listHolders = (orgUnitId: string, ended: boolean, cursor: string | null) =>
  ask('roles', 'listHolders', { orgUnitId, ended, cursor });

/** What one person holds and held over a node and within it. */
export const getHolder = (orgUnitId: string, memberId: string) => call('roles', 'getHolder', { orgUnitId, memberId });

/** Grants a role; `grantId` from `newId()`, the same one on every retry. */
export const grant = (wanted: Input<Operations['grant']>) => call('roles', 'grant', wanted);

/** Takes a granted role back. */
export const revoke = (ended: Input<Operations['revoke']>) => call('roles', 'revoke', ended);

/** Who stands in for the secretary of a branch, and who could. */
export const listDelegations = (orgUnitId: string) => ask('roles', 'listDelegations', { orgUnitId });

/** Lets somebody stand in; `grantId` from `newId()`, the same one on every retry. */
export const delegate = (wanted: Input<Operations['delegate']>) => call('roles', 'delegate', wanted);

/** Ends a delegation. */
export const endDelegation = (ended: Input<Operations['endDelegation']>) => call('roles', 'endDelegation', ended);
