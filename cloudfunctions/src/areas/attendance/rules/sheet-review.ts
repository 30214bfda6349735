import type { SheetRow } from '../../../../../types/attendance';
import type { SheetGuest } from '../../../../../types/guest';
import type { SheetDocument } from '../../../records/sheets/document';
import { isSameGuest } from './guest-list';
import { versionAfter, type FromRecords } from './sheets';

/** Why a line differs from the close, when nobody corrected it: the record was on its way while the sheet was made. */
const underWayAtClose = '关闭时正在提交的记录';

/** Why a line was added: somebody was being moved while the sheets of several branches were made, and was on none. */
const movedAtClose = '关闭时正在办理的调动';

/** What was under way at the close of the guests; those whom a person corrected stay as corrected. */
function reviewGuests(onSheet: readonly SheetGuest[], onList: readonly SheetGuest[], corrected: ReadonlySet<string>) {
  const guestOf = new Map(onList.map(guest => [guest.guestId, guest]));
  const guestCorrections: SheetDocument['guestCorrections'][number][] = [];
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
export function reviewSheet(
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
  const reviewed = reviewGuests(latest.guests, onList, corrected);
  if (corrections.length === 0 && reviewed.guestCorrections.length === 0) return null;
  return versionAfter(latest, { rows, corrections, ...reviewed }, null, at);
}
