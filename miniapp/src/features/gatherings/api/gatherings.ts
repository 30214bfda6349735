import type { Contract } from '../../../../../types/contract';
import type { Input } from '../../../../../types/operation';
import { ask, call } from '../../../platform/call';

type When = Input<Contract['gatherings']['listMine']>['when'];

/** One page of the gatherings I am expected at. */
export const listMine = (when: When, cursor: string | null) => ask('gatherings', 'listMine', { when, cursor });

/** One page of everything a branch hosts. */
export const listHosted = (orgUnitId: string, cursor: string | null) =>
  ask('gatherings', 'listHosted', { orgUnitId, cursor });

/** One gathering, as the caller may see it. */
export const getGathering = (gatheringId: string) => ask('gatherings', 'getGathering', { gatheringId });
/** Makes a draft visible to its audience. */
export const publish = (gatheringId: string) => call('gatherings', 'publish', { gatheringId });

/** Calls a gathering off. */
export const cancel = (gatheringId: string, reason: string) => call('gatherings', 'cancel', { gatheringId, reason });
/** Calls a gathering off, and what comes after it in its series. */
export const cancelFollowing = (gatheringId: string, reason: string) =>
  call('gatherings', 'cancelFollowing', { gatheringId, reason });
