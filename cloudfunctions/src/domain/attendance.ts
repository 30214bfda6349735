import type { GatheringDocument } from '../records/gatherings/document';
import type { CheckInDocument } from '../records/check-ins/document';
import type { LeaveDocument } from '../records/leaves/document';
import type { AttendanceState, Receipt } from '../../../types/gatherings';
import type { Counts } from '../../../types/roll-call';

export type Window = Pick<GatheringDocument, 'checkIn' | 'checkOut'>;

type Recorded = Pick<CheckInDocument, 'at' | 'means' | 'observer' | 'left'>;

/** Whether a check-in was in time: late from `lateAfter` on. */
function punctuality(gathering: Window, at: number): 'present' | 'late' {
  return at < gathering.checkIn.lateAfter ? 'present' : 'late';
}

/** How a person who is expected stands. Being there outweighs leave; `absent` exists only once `closed`. */
export function attendanceOf(
  gathering: Window,
  checkIn: Pick<CheckInDocument, 'at'> | null,
  leave: Pick<LeaveDocument, 'state'> | null,
  closed: boolean,
): Exclude<AttendanceState, 'observer'> {
  if (checkIn) return punctuality(gathering, checkIn.at);
  if (leave?.state === 'approved') return 'excused';
  return closed ? 'absent' : 'notYet';
}

/** Whether somebody who is checked in is asked to check out: where the gathering wants it, and they were there in person. */
export const isAskedToLeave = (
  { checkOut }: Pick<GatheringDocument, 'checkOut'>,
  { means }: Pick<CheckInDocument, 'means'>,
): boolean => checkOut === true && means !== 'online';

/** When somebody left, as it is shown; nothing where nobody asks them. */
export const leftOf = (gathering: Pick<GatheringDocument, 'checkOut'>, checkIn: Pick<Recorded, 'means' | 'left'>) =>
  isAskedToLeave(gathering, checkIn) ? { leftAt: checkIn.left?.at ?? null } : {};

/** The proof of a check-in. */
export function receiptOf(
  gathering: Window & Pick<GatheringDocument, '_id' | 'title'>,
  checkIn: Recorded & Pick<CheckInDocument, 'memberId'>,
  name: string,
): Receipt {
  const { at, means, memberId, observer } = checkIn;
  const attendance = observer ? 'observer' : punctuality(gathering, at);
  const { _id: gatheringId, title } = gathering;
  return { gatheringId, title, memberId, name, at, means, attendance, ...leftOf(gathering, checkIn) };
}

/** How many stand how. Who was invited to sit in and is not there counts for nothing. */
export function countRows(
  rows: readonly { readonly attendance: AttendanceState; readonly invited?: boolean | undefined }[],
): Counts {
  const counts = { expected: 0, present: 0, late: 0, excused: 0, absent: 0, notYet: 0, observer: 0 };
  for (const { attendance, invited } of rows) {
    if (invited && attendance !== 'observer') continue;
    counts[attendance] += 1;
    if (attendance !== 'observer') counts.expected += 1;
  }
  return counts;
}
