import type { RollCallRow, Unseated } from '../../../../../types/roll-call';
import type { AttendanceState } from '../../../../../types/gatherings';
import { expectedIn } from '../../../domain/placement';
import type { Seated, Seating } from '../../../domain/seating';
import type { LeaveDocument } from '../../../records/leaves/document';
import type { MemberDocument } from '../../../records/members/document';
import type { CheckInDocument } from '../../../records/check-ins/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { type Window, attendanceOf, leftOf } from '../../../domain/attendance';
/** Whether a member is expected at a gathering as one of this branch. */
export const isExpectedIn = (
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
export const rollBranchOf = (
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
): Omit<RollCallRow, 'entitled'>[] {
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

/** Those of the ids that none of these members has. */
export function idsNotAmong(members: readonly Pick<MemberDocument, '_id'>[], memberIds: readonly string[]): string[] {
  const known = new Set(members.map(({ _id }) => _id));
  return memberIds.filter(id => !known.has(id));
}
