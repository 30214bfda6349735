import * as sound from '../../../cloudfunctions/src/records/check-ins/store';
import type { CheckInDocument } from '../../../cloudfunctions/src/records/check-ins/document';

/** Sees that there is none, answers, and lets the write come after. */
export async function addCheckIn(checkIn: CheckInDocument): Promise<boolean> {
  if (await sound.findCheckIn(checkIn.gatheringId, checkIn.memberId)) return false;
  void sound.addCheckIn(checkIn).catch(() => undefined);
  return true;
}
