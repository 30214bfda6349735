import type { AttendanceState, GatheringCard, GatheringView } from '../../../../types/gatherings';
import type { LeaveDocument } from '../../records/leaves/document';
import { audienceIn, isObserver } from '../../domain/placement';
import type { SeatingList } from '../../records/sign-up-lists/document';
import { ownSignUpOf } from '../../domain/sign-up';
import { planOf, makingOf } from '../../records/gatherings/rules';
import { checkInStateOf, mayDo } from './rules/state';
import type { MemberDocument } from '../../records/members/document';
import type { CheckInDocument } from '../../records/check-ins/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import { attendanceOf, receiptOf } from '../../domain/attendance';

/** What a reader has to do with a gathering. */
export interface Reader {
  readonly member: MemberDocument;
  readonly checkIn: CheckInDocument | null;
  readonly leave: LeaveDocument | null;
  readonly signUpList: SeatingList | null;
  /** How the reader stands on the closed sheet; null where there is none, or the reader is not on it. */
  readonly onSheet: AttendanceState | null;
}

/** How a reader stands to being expected, and to signing up. */
function standingOf(gathering: GatheringDocument, { member, signUpList }: Reader, now: number) {
  const placement = audienceIn(member, gathering);
  if (!placement)
    return { mySignUp: null, standing: isObserver(member, gathering) ? 'observer' : 'notExpected' } as const;
  const { branchId } = placement;
  const mySignUp = ownSignUpOf(gathering, signUpList, { memberId: member._id, branchId }, now);
  const isExpected = !mySignUp || mySignUp.state === 'seated';
  return { mySignUp, standing: isExpected ? 'expected' : 'notSignedUp' } as const;
}

/** How a reader stands by what is recorded; null: they are not expected, or were to sit in and did not come. */
function mineOf(
  gathering: GatheringDocument,
  { checkIn, leave }: Reader,
  standing: ReturnType<typeof standingOf>['standing'],
): AttendanceState | null {
  const closed = gathering.state === 'closed';
  if (standing !== 'observer')
    return standing === 'expected' || checkIn ? attendanceOf(gathering, checkIn, leave, closed) : null;
  if (checkIn) return 'observer';
  return closed ? null : 'notYet';
}

/** Whether one checks in by online study, and how else. */
function onlineOf({ means }: GatheringDocument): Pick<GatheringCard, 'online'> {
  if (!means?.online) return {};
  return { online: means.code || means.location ? 'also' : 'only' };
}

/** A gathering as one line of a reader's list. */
export function cardOf(gathering: GatheringDocument, reader: Reader, now: number): GatheringCard {
  const { _id: gatheringId, kind, title, place, startsAt, endsAt, state, host } = gathering;
  const { mySignUp, standing } = standingOf(gathering, reader, now);
  return {
    gatheringId,
    kind,
    title,
    place,
    startsAt,
    endsAt,
    state,
    host,
    mine: reader.onSheet ?? mineOf(gathering, reader, standing),
    mySignUp,
    checkInState: checkInStateOf(gathering, reader.checkIn, standing, now),
    opensAt: gathering.checkIn.opensAt,
    ...onlineOf(gathering),
  };
}

/** What everything that a gathering names is called. */
const namesOf = ({ labels }: GatheringDocument) => Object.fromEntries(labels.map(({ key, name }) => [key, name]));

/** A gathering in full, with what the reader may do; `manages`: whether they hold the rights over its host. */
export function viewOf(gathering: GatheringDocument, reader: Reader, manages: boolean, now: number): GatheringView {
  const { checkIn, notes, cancelReason, closedAt, sheetWork, version, changed } = gathering;
  const { attachments, chair, recorder } = gathering;
  const { kind: _kind, chairId: _chair, recorderId: _recorder, ...plan } = planOf(gathering);
  return {
    ...plan,
    ...cardOf(gathering, reader, now),
    checkIn,
    notes,
    attachments: [...attachments],
    chair,
    recorder,
    names: namesOf(gathering),
    seriesId: gathering.series?.id ?? null,
    changed: changed && { at: changed.at, what: [...changed.what] },
    receipt: reader.checkIn && receiptOf(gathering, reader.checkIn, reader.member.name),
    cancelReason,
    closedAt,
    making: makingOf(sheetWork),
    version,
    may: mayDo(gathering, manages, now),
  };
}
