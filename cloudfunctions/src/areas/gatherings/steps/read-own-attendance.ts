import type { AttendanceState } from '../../../../../types/gatherings';
import type { SheetDocument } from '../../../records/sheets/document';
import { listSheetsWith } from '../../../records/sheets/store';

/**
 * How somebody stands on the sheets of closed gatherings, as corrected until now, by gathering. Null: there is no sheet, or
 * they are not on it.
 */
export async function readOwnAttendance(
  gatheringIds: readonly string[],
  memberId: string,
): Promise<(gatheringId: string) => AttendanceState | null> {
  const sheets = gatheringIds.length > 0 ? await listSheetsWith(gatheringIds, memberId) : [];
  const latest = new Map<string, SheetDocument>();
  for (const sheet of sheets)
    if (sheet.version > (latest.get(sheet.gatheringId)?.version ?? 0)) latest.set(sheet.gatheringId, sheet);
  return gatheringId => latest.get(gatheringId)?.rows.find(row => row.memberId === memberId)?.attendance ?? null;
}
