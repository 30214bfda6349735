import type { SheetRow } from '../../../../types/attendance';
import type { SheetGuest } from '../../../../types/guest';
import { pathAt } from '../../domain/placement';
import type { Held, SheetDocument } from '../../records/sheets/document';
import { planOf } from '../../records/gatherings/rules';
import { isSameGuest } from '../guests/rules';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import { countRows } from '../../domain/attendance';

/** Why a line differs from the close, when nobody corrected it: the record was on its way while the sheet was made. */
const underWayAtClose = '关闭时正在提交的记录';
/** Why a line was added: somebody was being moved while the sheets of several branches were made, and was on none. */
const movedAtClose = '关闭时正在办理的调动';

/** What sheets keep of a gathering. */
export function heldOf(gathering: GatheringDocument): Held {
  const { kind, title, place, startsAt, endsAt, hours } = planOf(gathering);
  const { host, chair = null, recorder = null } = gathering;
  return { kind, title, place, startsAt, endsAt, hours, host, chair, recorder };
}

/** The sheet of a branch as it is at the close. */
export function firstSheet(
  gathering: GatheringDocument,
  branch: Pick<OrgUnitDocument, '_id' | 'name' | 'path' | 'past'>,
  { rows, guests }: Pick<FromRecords, 'rows' | 'guests'>,
  by: SheetDocument['by'],
  at: number,
): SheetDocument {
  const part = { gatheringId: gathering._id, branchId: branch._id };
  return {
    ...part,
    ...numbered(part, 1),
    branchName: branch.name,
    closedAt: gathering.closedAt ?? at,
    held: heldOf(gathering),
    path: pathAt(branch, gathering.startsAt),
    counts: countRows(rows),
    rows,
    corrections: [],
    ...(guests.length > 0 && { guests }),
    by,
    at,
  };
}

type Change = Partial<Pick<SheetDocument, 'rows' | 'corrections' | 'guests' | 'guestCorrections'>>;

/** The version of a sheet that comes after another, with what it changes; `by` null = the system. */
export function versionAfter(
  latest: SheetDocument,
  { rows = latest.rows, corrections = [], guests, guestCorrections = [] }: Change,
  by: SheetDocument['by'],
  at: number,
): SheetDocument {
  return {
    ...latest,
    ...numbered(latest, latest.version + 1),
    counts: countRows(rows),
    rows,
    corrections,
    ...(guests && { guests }),
    // What the version before changed of them is not changed again.
    ...((guestCorrections.length > 0 || latest.guestCorrections) && { guestCorrections }),
    by,
    at,
  };
}

/** One decided correction of a sheet. */
export interface Correction {
  readonly memberId: string;
  readonly attendance: SheetRow['attendance'];
  readonly reason: string;
}

function correctedRow({ leftAt, ...row }: SheetRow, { attendance, reason }: Correction): SheetRow {
  const attended = attendance === 'present' || attendance === 'late' || attendance === 'observer';
  const { at, means } = attended ? row : { at: null, means: null };
  const left = attended && leftAt !== undefined ? { leftAt } : {};
  return { ...row, attendance, at, means, ...left, reason: attendance === 'excused' ? reason : null };
}

/** The version of a sheet that a correction makes, or the word of why it makes none. */
export function correctSheet(
  latest: SheetDocument,
  correction: Correction,
  by: SheetDocument['by'],
  at: number,
): SheetDocument | 'notExpected' | 'unchanged' {
  const row = latest.rows.find(({ memberId }) => memberId === correction.memberId);
  if (!row) return 'notExpected';
  if (row.attendance === correction.attendance) return 'unchanged';
  const { memberId, name } = row;
  const rows = latest.rows.map(other => (other === row ? correctedRow(row, correction) : other));
  const { attendance: to, reason } = correction;
  const corrections = [{ memberId, name, from: row.attendance, to, reason }];
  return versionAfter(latest, { rows, corrections }, by, at);
}

/** Identity of a version: deterministic, so that two people making the same one collide. */
function numbered({ gatheringId, branchId }: Pick<SheetDocument, 'gatheringId' | 'branchId'>, version: number) {
  return { _id: `${gatheringId}:${branchId}:${version}`, version };
}

/** What the records of a branch say after the close; `movers`: those who belonged to several branches. */
export interface FromRecords {
  readonly rows: readonly SheetRow[];
  readonly guests: readonly SheetGuest[];
  readonly movers: ReadonlySet<string>;
}

/** What was under way at the close of the guests; those whom a person corrected stay as corrected. */
function settleGuests(onSheet: readonly SheetGuest[], onList: readonly SheetGuest[], corrected: ReadonlySet<string>) {
  const guestOf = new Map(onList.map(guest => [guest.guestId, guest]));
  const guestCorrections: NonNullable<SheetDocument['guestCorrections']>[number][] = [];
  const note = ({ guestId, name }: SheetGuest, is: 'added' | 'changed' | 'removed') =>
    guestCorrections.push({ guestId, name, is, reason: underWayAtClose });
  const kept = onSheet.flatMap(guest => {
    const now = guestOf.get(guest.guestId);
    if (corrected.has(guest.guestId) || (now && isSameGuest(now, guest))) return [guest];
    note(now ?? guest, now ? 'changed' : 'removed');
    return now ? [now] : [];
  });
  const known = new Set(onSheet.map(({ guestId }) => guestId));
  const added = onList.filter(({ guestId }) => !known.has(guestId) && !corrected.has(guestId));
  for (const guest of added) note(guest, 'added');
  return { guests: [...kept, ...added], guestCorrections };
}

/** Whether two lines say the same of how somebody came, and left. */
const isSameRecord = (one: SheetRow, other: SheetRow): boolean =>
  one.attendance === other.attendance && one.leftAt === other.leftAt;

/**
 * The version that brings a sheet in line with what was under way at the close, or null if there was nothing: records, those
 * included of people who were no longer seated when the sheet was made, and people who were being moved and are on no sheet
 * yet. Lines and guests that a person corrected (`corrected`: ids of both) stay as corrected.
 */
export function settleSheet(
  latest: SheetDocument,
  { rows: fromRecords, movers, guests: onList }: FromRecords,
  corrected: ReadonlySet<string>,
  at: number,
): SheetDocument | null {
  const recorded = new Map(fromRecords.map(row => [row.memberId, row]));
  const corrections: SheetDocument['corrections'][number][] = [];
  const rows = latest.rows.map(row => {
    const record = recorded.get(row.memberId);
    if (!record || corrected.has(row.memberId) || isSameRecord(record, row)) return row;
    const { memberId, name } = row;
    corrections.push({ memberId, name, from: row.attendance, to: record.attendance, reason: underWayAtClose });
    return { ...record, name, standing: row.standing };
  });
  const listed = new Set(rows.map(({ memberId }) => memberId));
  for (const row of fromRecords) {
    const { memberId, name, attendance } = row;
    const reason = movers.has(memberId) ? movedAtClose : underWayAtClose;
    if (listed.has(memberId) || (reason === underWayAtClose && row.at === null)) continue;
    rows.push(row);
    corrections.push({ memberId, name, from: 'notYet', to: attendance, reason });
  }
  const settled = settleGuests(latest.guests ?? [], onList, corrected);
  if (corrections.length === 0 && settled.guestCorrections.length === 0) return null;
  return versionAfter(latest, { rows, corrections, ...(settled.guestCorrections.length > 0 && settled) }, null, at);
}

/** Whether a version is what a correction asked for: then the correction was made already, and its answer got lost. */
export function isSameCorrection(made: SheetDocument, correction: Correction, authorId: string): boolean {
  const [only] = made.corrections;
  return (
    made.by?.memberId === authorId &&
    only?.memberId === correction.memberId &&
    only.to === correction.attendance &&
    only.reason === correction.reason
  );
}
