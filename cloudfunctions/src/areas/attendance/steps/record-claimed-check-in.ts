import { listUndoneOf } from '../../../records/attempts/store';
import type { CheckInDocument } from '../../../records/check-ins/document';
import { removeCheckIn } from '../../../records/check-ins/store';
import { recordCheckIn } from './record-check-in';

/** Whether the secretary has taken back the very check-in that is claimed, which a phone may send again long after. */
async function wasUndone({ gatheringId, memberId, at }: CheckInDocument): Promise<boolean> {
  const undone = await listUndoneOf(gatheringId, memberId);
  return undone.some(({ checkIn }) => checkIn?.at === at);
}

/** Records a check-in that a phone had kept; answers the one in force, or null if this one has been undone. */
export async function recordClaimedCheckIn(record: CheckInDocument): Promise<CheckInDocument | null> {
  if (await wasUndone(record)) return null;
  const { checkIn, isNew } = await recordCheckIn(record);
  // What was sent twice may have been undone between the look and the record.
  if (!isNew || !(await wasUndone(record))) return checkIn;
  await removeCheckIn(record);
  return null;
}
