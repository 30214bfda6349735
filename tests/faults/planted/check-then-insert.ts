import * as sound from '../../../cloudfunctions/src/records/check-ins/store';
import { collection } from '../../../cloudfunctions/src/platform/database';
import { randomId } from '../../../cloudfunctions/src/platform/random';
import type { CheckInDocument } from '../../../cloudfunctions/src/records/check-ins/document';

/** Looks whether there is one, and inserts if there is none, trusting that nobody does so in between. */
export async function addCheckIn(checkIn: CheckInDocument): Promise<boolean> {
  if (await findCheckIn(checkIn.gatheringId, checkIn.memberId)) return false;
  return sound.addCheckIn({ ...checkIn, _id: randomId() });
}

export async function findCheckIn(gatheringId: string, memberId: string): Promise<CheckInDocument | null> {
  const [first] = await collection('checkIns').list({ gatheringId, memberId }, { limit: 1 });
  return first ?? null;
}
