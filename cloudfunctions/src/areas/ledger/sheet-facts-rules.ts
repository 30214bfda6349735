import { attendanceWords } from '../../domain/attendance-words';
import type { Held, SheetDocument } from '../../records/sheets/document';

/** A version of a sheet that says of which gathering it is. */
export type HeldSheet = Omit<SheetDocument, 'held' | 'path' | 'counts'> &
  Required<Pick<SheetDocument, 'held' | 'path' | 'counts'>>;

/** Old sheets say so once the scheduler has completed them. */
export const isHeld = (sheet: SheetDocument): sheet is HeldSheet =>
  sheet.held !== undefined && sheet.path !== undefined && sheet.counts !== undefined;

/** Of each branch's sheet of a gathering the version that holds now, in order of time. */
export function latestVersions(versions: readonly HeldSheet[]): HeldSheet[] {
  const latest = new Map<string, HeldSheet>();
  for (const sheet of versions) {
    const part = `${sheet.gatheringId}:${sheet.branchId}`;
    if (sheet.version > (latest.get(part)?.version ?? 0)) latest.set(part, sheet);
  }
  return [...latest.values()].sort((a, b) => a.held.startsAt - b.held.startsAt || (a._id < b._id ? -1 : 1));
}

/** One line that was changed after the close. */
export interface CorrectedLine {
  readonly held: Held;
  readonly branchName: string;
  readonly version: number;
  readonly name: string;
  /** In the words of a ledger. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string | null;
  readonly at: number;
}

const guest = '来宾';
const guestWords = {
  added: { from: '未列入', to: guest },
  changed: { from: guest, to: `${guest}（信息更正）` },
  removed: { from: guest, to: '移出' },
} as const;

/** Everything that was changed after the close, oldest first. */
export const correctedLines = (versions: readonly HeldSheet[]): CorrectedLine[] =>
  versions
    .flatMap(({ held, branchName, version, corrections, guestCorrections = [], by, at }) => {
      const made = { held, branchName, version, by: by?.name ?? null, at };
      return [
        ...corrections.map(({ name, from, to, reason }) => ({
          ...{ ...made, name, reason },
          ...{ from: attendanceWords[from], to: attendanceWords[to] },
        })),
        ...guestCorrections.map(({ name, is, reason }) => ({ ...made, name, reason, ...guestWords[is] })),
      ];
    })
    .sort((a, b) => a.at - b.at);
