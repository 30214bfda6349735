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
