import type { CheckInDocument } from '../../../records/check-ins/document';
import { checkOutOf, findCheckIn } from '../../../records/check-ins/store';

/** Notes that somebody left, or finds the check-out that there is; null if their check-in has been undone. */
export async function recordCheckOut(
  checkIn: CheckInDocument,
  left: NonNullable<CheckInDocument['left']>,
): Promise<{ readonly checkIn: CheckInDocument; readonly isNew: boolean } | null> {
  if (checkIn.left) return { checkIn, isNew: false };
  const changed = await checkOutOf(checkIn, left);
  if (changed) return { checkIn: changed, isNew: true };
  const current = await findCheckIn(checkIn.gatheringId, checkIn.memberId);
  return current?.left ? { checkIn: current, isNew: false } : null;
}
