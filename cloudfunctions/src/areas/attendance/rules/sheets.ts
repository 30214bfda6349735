import type { SheetRow } from '../../../../../types/attendance';
import type { SheetGuest } from '../../../../../types/guest';
import { pathAt } from '../../../domain/placement';
import type { SheetGathering, SheetDocument } from '../../../records/sheets/document';
import { planOf } from '../../../records/gatherings/rules';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { countRows } from '../../../domain/attendance';
import type { RollCallRow } from '../../../../../types/roll-call';

/** The id of a version: it follows from what it is, so that two people who make the same version collide. */
export const sheetId = (gatheringId: string, branchId: string, version: number) =>
  `${gatheringId}:${branchId}:${version}`;

/** What the records of a branch say after the close; `movers`: those who belonged to several branches. */
export interface FromRecords {
  readonly rows: readonly SheetRow[];
  readonly guests: readonly SheetGuest[];
  readonly movers: ReadonlySet<string>;
}

/** What sheets keep of a gathering. */
function gatheringOnSheet(gathering: GatheringDocument): SheetGathering {
  const { kind, title, place, startsAt, endsAt, hours } = planOf(gathering);
  const { host, chair, recorder } = gathering;
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
  return {
    _id: sheetId(gathering._id, branch._id, 1),
    gatheringId: gathering._id,
    branchId: branch._id,
    version: 1,
    branchName: branch.name,
    closedAt: gathering.closedAt ?? at,
    gathering: gatheringOnSheet(gathering),
    path: pathAt(branch, gathering.startsAt),
    counts: countRows(rows),
    rows,
    corrections: [],
    guests,
    guestCorrections: [],
    by,
    at,
    due: { tally: at },
  };
}

type Change = Partial<Pick<SheetDocument, 'rows' | 'corrections' | 'guests' | 'guestCorrections'>>;

/** The version of a sheet that comes after another, with what it changes; `by` null = the system. */
export function versionAfter(
  latest: SheetDocument,
  { rows = latest.rows, corrections = [], guests = latest.guests, guestCorrections = [] }: Change,
  by: SheetDocument['by'],
  at: number,
): SheetDocument {
  const version = latest.version + 1;
  return {
    ...latest,
    _id: sheetId(latest.gatheringId, latest.branchId, version),
    version,
    counts: countRows(rows),
    rows,
    corrections,
    guests,
    guestCorrections,
    by,
    at,
    due: { tally: at },
  };
}

/** The rows of a sheet: the roll at the close, without what only a live roll needs, and without guests who did not come. */
export function sheetRowsOf(roll: readonly RollCallRow[]): SheetRow[] {
  const standing = roll.filter(({ invited, attendance }) => !invited || attendance === 'observer');
  return standing.map(({ memberId, name, standing, entitled, attendance, at, means, leftAt, reason }) => ({
    memberId,
    name,
    standing,
    entitled,
    attendance: attendance === 'notYet' ? 'absent' : attendance,
    at,
    means,
    ...(leftAt !== undefined && { leftAt }),
    reason,
  }));
}
