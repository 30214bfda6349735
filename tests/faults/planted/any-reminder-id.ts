import { randomId } from '../../../cloudfunctions/src/platform/random';

/** Gives every plan of a message an id of its own. */
export const reminderId = (gatheringId: string, memberId: string, occasionId: string) =>
  `${gatheringId}:${memberId}:${occasionId}:${randomId()}`;
