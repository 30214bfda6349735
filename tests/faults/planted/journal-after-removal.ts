import * as sound from '../../../cloudfunctions/src/records/attempts/store';
import { removeCheckIn } from '../../../cloudfunctions/src/records/check-ins/store';
import type { AttemptDocument } from '../../../cloudfunctions/src/records/attempts/document';

/** Removes a check-in before its undoing stands in the journal. */
export async function addAttempt(attempt: AttemptDocument): Promise<boolean> {
  if (attempt.checkIn) await removeCheckIn(attempt.checkIn);
  return sound.addAttempt(attempt);
}
