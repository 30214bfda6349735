import type { SheetRow } from '../../../../types/attendance';
import type { Counts, RollCallRow, Unseated } from '../../../../types/roll-call';
import type { AttendanceState, Receipt } from '../../../../types/gatherings';
import { expectedIn } from '../../domain/placement';
import type { Seated, Seating } from '../../domain/seating';
import type { CheckInDocument, GatheringDocument, MemberDocument } from '../../platform/documents';
import type { LeaveDocument } from '../../platform/leave-documents';

type Window = Pick<GatheringDocument, 'checkIn' | 'checkOut'>;
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

/** The screen shows codes for so long after the end, while people leave; after that the secretary notes it by hand. */
const leavingMs = 2 * 3_600_000;

/** From when until when the code on the screen is for checking out as well; null: nobody does. */
export const checkOutWindow = ({
  checkOut,
  checkIn: { closesAt },
  startsAt,
  endsAt,
}: Pick<GatheringDocument, 'checkOut' | 'checkIn' | 'startsAt' | 'endsAt'>) =>
  checkOut ? { from: startsAt, until: Math.max(closesAt, endsAt + leavingMs) } : null;

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

/** Why nothing can be recorded any more; null while the gathering is not over and done with. */
export function refuseEnded(gathering: GatheringDocument) {
  if (gathering.state === 'cancelled')
    return { word: 'gatheringCancelled', reason: gathering.cancelReason ?? '' } as const;
  return refuseClosed(gathering);
}

/** Why nobody asks for leave or a seat, takes that back or decides on it; null while the gathering is published. */
export const refuseNotLive = (gathering: GatheringDocument) =>
  gathering.state === 'draft' ? ({ word: 'notPublished' } as const) : refuseEnded(gathering);

/** Why its records stand as they are; null until it is closed. */
export function refuseClosed({ state, closedAt, endsAt }: Pick<GatheringDocument, 'state' | 'closedAt' | 'endsAt'>) {
  return state === 'closed' ? ({ word: 'gatheringClosed', closedAt: closedAt ?? endsAt } as const) : null;
}

/** Whether a member is expected at a gathering as one of this branch. */
export const belongsToRoll = (
  member: MemberDocument,
  gathering: GatheringDocument,
  seated: Seated,
  branchId: string,
): boolean => expectedIn(member, gathering, seated)?.branchId === branchId;

/**
 * Where somebody is on record at a gathering: the branch of a closed sheet, and of a check-in or a leave; null = nowhere.
 * Where people sign up, who gave the seat up has no need of the leave any more.
 */
export interface OnRecord {
  readonly sheet: string | null;
  readonly record: string | null;
}

/**
 * The branch on whose roll somebody stands at a gathering; null = on none. A closed sheet keeps whom it has. Otherwise it is
 * where they are expected, wherever they were recorded, and failing that where they are on record: whatever day somebody is
 * moved from, they stand on one roll, and nothing that was recorded is lost.
 */
export const standsWith = (
  member: MemberDocument,
  gathering: GatheringDocument,
  seated: Seated,
  { sheet, record }: OnRecord,
) => sheet ?? expectedIn(member, gathering, seated)?.branchId ?? record;

type Person = Pick<MemberDocument, '_id' | 'name' | 'title' | 'standing'>;

function byMember<T extends { readonly memberId: string }>(records: readonly T[]) {
  return new Map(records.map(record => [record.memberId, record]));
}

/** How somebody stands who is invited to sit in: there, or not. Nobody is missing who was not expected. */
const sittingIn = (checkIn: CheckInDocument | null): AttendanceState => (checkIn ? 'observer' : 'notYet');

/** The roll of one branch as it stands: one row for everyone, in the given order; `observers`: ids of those who only sit in. */
export function rollOf(
  gathering: Window,
  members: readonly Person[],
  checkIns: readonly CheckInDocument[],
  leaves: readonly LeaveDocument[],
  closed: boolean,
  observers: ReadonlySet<string> = new Set(),
): RollCallRow[] {
  const checkInOf = byMember(checkIns);
  const leaveOf = byMember(leaves);
  return members.map(({ _id: memberId, name, title, standing }) => {
    const checkIn = checkInOf.get(memberId) ?? null;
    const leave = leaveOf.get(memberId) ?? null;
    const invited = observers.has(memberId);
    const attendance = invited ? sittingIn(checkIn) : attendanceOf(gathering, checkIn, leave, closed);
    const excused = attendance === 'excused' ? leave : null;
    return {
      memberId,
      name,
      title,
      standing,
      attendance,
      invited,
      at: checkIn?.at ?? null,
      learnedAt: checkIn?.learnedAt ?? null,
      means: checkIn?.means ?? null,
      place: checkIn?.place ?? null,
      ...(checkIn && { ...leftOf(gathering, checkIn), leftBy: checkIn.left?.by?.name ?? null }),
      by: checkIn?.by?.name ?? excused?.decidedBy?.name ?? null,
      reason: excused?.reason ?? null,
    };
  });
}

/** Those of a branch who may sign up and are not on its roll: they have no seat. */
export function unseatedIn(
  { invited, members }: { readonly invited: readonly Person[]; readonly members: readonly Person[] },
  { waiting }: Pick<Seating, 'waiting'>,
): Unseated[] {
  const onRoll = new Set(members.map(({ _id }) => _id));
  const positionOf = new Map(waiting.map(({ memberId }, index) => [memberId, index + 1]));
  return invited
    .filter(({ _id }) => !onRoll.has(_id))
    .map(({ _id: memberId, name, title }) => ({ memberId, name, title, waiting: positionOf.get(memberId) ?? null }));
}

/**
 * Who checked in by one and the same phone, in groups of two or more, by name. A question to those who know them, never a
 * verdict: people help each other.
 */
export function phonesShared(
  members: readonly Pick<MemberDocument, '_id' | 'name'>[],
  checkIns: readonly Pick<CheckInDocument, 'memberId' | 'device'>[],
): string[][] {
  const phoneOf = new Map(checkIns.map(({ memberId, device }) => [memberId, device]));
  const namesBy = new Map<string, string[]>();
  for (const { _id, name } of members) {
    const phone = phoneOf.get(_id)?.hash;
    if (phone) namesBy.set(phone, [...(namesBy.get(phone) ?? []), name]);
  }
  return [...namesBy.values()].filter(names => names.length > 1);
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

/** The rows of a sheet: the roll at the close, without what only a live roll needs, and without guests who did not come. */
export function sheetRowsOf(roll: readonly RollCallRow[]): SheetRow[] {
  const standing = roll.filter(({ invited, attendance }) => !invited || attendance === 'observer');
  return standing.map(({ memberId, name, standing, entitled, attendance, at, means, leftAt, reason }) => ({
    memberId,
    name,
    standing,
    ...(entitled !== undefined && { entitled }),
    attendance: attendance === 'notYet' ? 'absent' : attendance,
    at,
    means,
    ...(leftAt !== undefined && { leftAt }),
    reason,
  }));
}
