import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { ask, call } from '../../platform/call';

type In<O extends keyof Contract['leaves']> = Input<Contract['leaves'][O]>;

/** The caller's own leave from a gathering, and what they may do about it. */
export const getOwnLeave = (gatheringId: string) => ask('leaves', 'getOwnLeave', { gatheringId });

/** Asks for leave; `requestId` from `newId()`, the same one on every retry. */
export const requestLeave = (input: In<'requestLeave'>) => call('leaves', 'requestLeave', input);

/** Takes one's own request back. */
export const withdrawLeave = (input: In<'withdrawLeave'>) => call('leaves', 'withdrawLeave', input);

/** Requests of a branch, or of what is below a unit, that wait for a decision. */
export const listUndecided = (orgUnitId: string) => ask('leaves', 'listUndecided', { orgUnitId });

/** Approves or declines a request. */
export const decideLeave = (input: In<'decideLeave'>) => call('leaves', 'decideLeave', input);
