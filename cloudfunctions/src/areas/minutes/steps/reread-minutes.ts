import type { MinutesDocument } from '../../../records/minutes/document';
import { findMinutes } from '../../../records/minutes/store';
import { Failure } from '../../../runtime/failures';

/** The minutes after a step of ours did not meet its conditions. */
export async function rereadMinutes(gatheringId: string): Promise<MinutesDocument> {
  const minutes = await findMinutes(gatheringId);
  if (!minutes) throw new Failure('conflict');
  return minutes;
}
