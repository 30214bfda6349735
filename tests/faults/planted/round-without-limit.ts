import { randomId } from '../../../cloudfunctions/src/platform/random';

/** Gives every round an id of its own, whatever its number. */
export const roundId = (gatheringId: string, branchId: string, number: number) =>
  `${gatheringId}:${branchId}:${number}:${randomId()}`;
