import type { AttemptDocument } from '../../../cloudfunctions/src/records/attempts/document';
import type { SheetDocument } from '../../../cloudfunctions/src/records/sheets/document';
import type { LeaveDocument } from '../../../cloudfunctions/src/records/leaves/document';
import { branches, type BranchId } from './attendance-organisation';
import type { AttendanceRecord } from './attendance-record';
import type { CheckInDocument } from '../../../cloudfunctions/src/records/check-ins/document';
import type { GatheringDocument } from '../../../cloudfunctions/src/records/gatherings/document';
import { attendanceOf } from '../../../cloudfunctions/src/domain/attendance';

/** What is in the database about one gathering when everything is over. */
export interface Left {
  readonly gathering: GatheringDocument;
  readonly checkIns: readonly CheckInDocument[];
  readonly attempts: readonly AttemptDocument[];
  readonly leaves: readonly LeaveDocument[];
  readonly sheets: readonly SheetDocument[];
}

type Receipt = Pick<CheckInDocument, 'memberId' | 'at'>;

const isSame = (a: Receipt, b: Receipt | null) => a.memberId === b?.memberId && a.at === b.at;

/** One record a person, and what was recorded or told is there still or was undone with its trace. */
export function ofCheckIns(told: AttendanceRecord, { checkIns, attempts }: Left): string[] {
  const undone = attempts.filter(({ outcome }) => outcome === 'undone');
  const twice = checkIns.filter((one, at) => checkIns.findIndex(other => other.memberId === one.memberId) !== at);
  const isThere = (one: Receipt) => checkIns.some(other => isSame(one, other));
  const hasTrace = (one: Receipt) => undone.some(({ checkIn, reason }) => isSame(one, checkIn) && reason !== '');
  const lost = told.checkedIn.filter(one => !isThere(one) && !hasTrace(one));
  const traceless = told.inserted.filter(one => !isThere(one) && !hasTrace(one));
  const kept = told.undone.filter(
    one => isThere(one) || !undone.some(({ _id, checkIn }) => _id === one.undoId && isSame(one, checkIn)),
  );
  return [
    ...twice.map(({ memberId }) => `${memberId} has two check-ins`),
    ...lost.map(({ memberId }) => `${memberId} was told a check-in that is lost`),
    ...traceless.map(({ memberId }) => `a check-in of ${memberId} is gone without a trace`),
    ...kept.map(({ memberId }) => `${memberId}'s check-in was told to be undone, and is not`),
    ...told.rewritten.map(what => `what never changes was changed: ${what}`),
  ];
}

/** A leave that was told is there; one that nobody withdrew is in force. */
export function ofLeaves(told: AttendanceRecord, withdrawn: ReadonlySet<string>, { leaves }: Left): string[] {
  return told.excused
    .filter(({ memberId }) => {
      const leave = leaves.find(other => other.memberId === memberId);
      return !leave || (leave.state !== 'approved' && !withdrawn.has(memberId));
    })
    .map(({ memberId }) => `${memberId}'s leave is lost`);
}

/** Closed once, at the time that everybody was told; or cancelled, but never both. */
export function ofTheClose(told: AttendanceRecord, { gathering, sheets }: Left): string[] {
  const { state, closedAt } = gathering;
  const others = [...told.closedAt].filter(at => state !== 'closed' || at !== closedAt);
  return [
    ...others.map(at => `told to be closed at ${at}, but it is ${state} at ${closedAt}`),
    ...(told.cancelled && state !== 'cancelled' ? [`told to be cancelled, but it is ${state}`] : []),
    ...(state === 'cancelled' && sheets.length > 0 ? ['cancelled, with sheets'] : []),
  ];
}

/** The sheet of a branch: complete, numbered without gaps, and true to the records and to every correction. */
export function ofTheSheet(told: AttendanceRecord, branchId: BranchId, left: Left): string[] {
  const versions = left.sheets.filter(sheet => sheet.branchId === branchId).sort((a, b) => a.version - b.version);
  const latest = versions.at(-1);
  if (!latest) return [`${branchId} has no sheet`];
  const people: readonly string[] = branches[branchId];
  const corrections = versions.flatMap(({ by, corrections: made }) => (by ? made : []));
  const gaps = versions.some(({ version, closedAt }, at) => version !== at + 1 || closedAt !== left.gathering.closedAt);
  const lostCorrections = told.corrected.filter(
    ({ memberId, to, reason }) =>
      people.includes(memberId) &&
      !corrections.some(made => made.memberId === memberId && made.to === to && made.reason === reason),
  );
  const missing = people.filter(memberId => !latest.rows.some(row => row.memberId === memberId));
  const untrue = latest.rows.flatMap(({ memberId, attendance }) => {
    const decided = corrections.findLast(made => made.memberId === memberId)?.to;
    const checkIn = left.checkIns.find(record => record.memberId === memberId) ?? null;
    const leave = left.leaves.find(record => record.memberId === memberId) ?? null;
    const should = decided ?? attendanceOf(left.gathering, checkIn, leave, true);
    return should === attendance ? [] : [`${memberId} is ${attendance} on the sheet, and should be ${should}`];
  });
  return [
    ...(gaps ? [`the versions of ${branchId} are not in order`] : []),
    ...(latest.rows.length > people.length ? [`the sheet of ${branchId} has more lines than people`] : []),
    ...missing.map(memberId => `${memberId} is not on the sheet`),
    ...lostCorrections.map(({ memberId }) => `a correction of ${memberId} is lost`),
    ...untrue,
  ];
}
