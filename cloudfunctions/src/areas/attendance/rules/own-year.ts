import type { OwnYearEntry } from '../../../../../types/records';
import type { SheetGathering, SheetDocument } from '../../../records/sheets/document';
import { creditedHours } from '../../../domain/training-hours';
type OwnSheet = Pick<SheetDocument, 'gatheringId' | 'branchId' | 'version' | 'rows' | 'corrections'> & {
  readonly gathering: SheetGathering;
};

/** How a person attended, by the latest versions of the sheets that name them, latest gathering first. */
export function ownEntries(sheets: readonly OwnSheet[], memberId: string): OwnYearEntry[] {
  const latest = new Map<string, OwnSheet>();
  const correctedFor = new Map<string, string>();
  for (const sheet of [...sheets].sort((a, b) => a.version - b.version)) {
    latest.set(sheet.gatheringId, sheet);
    const correction = sheet.corrections.find(one => one.memberId === memberId);
    if (correction) correctedFor.set(sheet.gatheringId, correction.reason);
  }
  return [...latest.values()]
    .flatMap(({ gatheringId, gathering, rows }) => {
      const row = rows.find(one => one.memberId === memberId);
      if (!row) return [];
      const { kind, title, place, startsAt, hours } = gathering;
      const reason = row.reason ?? correctedFor.get(gatheringId) ?? null;
      const { attendance } = row;
      return [{ gatheringId, kind, title, place, startsAt, attendance, reason, hours: creditedHours(row, hours) }];
    })
    .sort((a, b) => b.startsAt - a.startsAt);
}
