import type { CheckInDocument } from '../../../records/check-ins/document';
import { addCheckIn, findCheckIn } from '../../../records/check-ins/store';
import { Failure } from '../../../runtime/failures';

/** Records a check-in, or finds the one that the person has at that gathering. */
export async function recordCheckIn(
  record: CheckInDocument,
): Promise<{ readonly checkIn: CheckInDocument; readonly isNew: boolean }> {
  if (await addCheckIn(record)) return { checkIn: record, isNew: true };
  const first = await findCheckIn(record.gatheringId, record.memberId);
  if (!first) throw new Failure('conflict');
  return { checkIn: first, isNew: false };
}
