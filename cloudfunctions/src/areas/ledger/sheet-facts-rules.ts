import type { Held, SheetDocument } from '../../platform/sheet-documents';

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
  readonly correction: SheetDocument['corrections'][number];
  readonly by: string | null;
  readonly at: number;
}

/** Everything that was changed after the close, oldest first. */
export const correctedLines = (versions: readonly HeldSheet[]): CorrectedLine[] =>
  versions
    .flatMap(({ held, branchName, version, corrections, by, at }) =>
      corrections.map(correction => ({ held, branchName, version, correction, by: by?.name ?? null, at })),
    )
    .sort((a, b) => a.at - b.at);
