import * as sound from '../../../cloudfunctions/src/areas/attendance/store';
import type { AttemptDocument } from '../../../cloudfunctions/src/platform/attempt-documents';

/** Removes a check-in before its undoing stands in the journal. */
export async function addAttempt(attempt: AttemptDocument): Promise<boolean> {
  if (attempt.checkIn) await sound.removeCheckIn(attempt.checkIn);
  return sound.addAttempt(attempt);
}
