import type { Due } from '../../domain/due';
import { dueIndex, index } from '../../platform/indexes';
import type { SheetRow } from '../../../../types/attendance';
import type { Counts } from '../../../../types/roll-call';
import type { GuestCorrection, SheetGuest } from '../../../../types/guest';
import type { GatheringPlan, GatheringKind } from '../../../../types/gathering-plan';
import type { AttendanceState } from '../../../../types/gatherings';
import type { Author } from '../../domain/author';
import type { GatheringDocument } from '../gatherings/document';

/** What a sheet keeps of its gathering, so that ledgers and statistics need nothing else. */
export interface SheetGathering extends Pick<
  GatheringPlan,
  'kind' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'hours'
> {
  readonly host: GatheringDocument['host'];
  readonly chair: Author | null;
  readonly recorder: Author | null;
}

/** One version of the closed attendance of one branch at one gathering. `_id` is `<gathering>:<branch>:<version>`. Immutable. */
export interface SheetDocument {
  readonly _id: string;
  readonly gatheringId: string;
  readonly branchId: string;
  readonly branchName: string;
  readonly version: number;
  readonly closedAt: number;
  readonly gathering: SheetGathering;
  /** Ids from the root down to the branch, as the tree was when the gathering started. */
  readonly path: readonly string[];
  readonly counts: Counts;
  readonly rows: readonly SheetRow[];
  /** What this version changed against the one before; empty in version 1. */
  readonly corrections: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly from: AttendanceState;
    readonly to: AttendanceState;
    readonly reason: string;
  }[];
  /** Guests of the gathering, on the sheet of its host. */
  readonly guests: readonly SheetGuest[];
  /** What this version changed of them. */
  readonly guestCorrections: readonly Pick<GuestCorrection, 'guestId' | 'name' | 'is' | 'reason'>[];
  /** Who made this version; null = the system, for records under way at the close. */
  readonly by: Author | null;
  readonly at: number;
  /** `tally`: the statistics have yet to take this version up. */
  readonly due: Due<'tally'>;
}

/** What of a sheet is counted. */
export interface CountedSheet {
  readonly _id: string;
  readonly gatheringId: string;
  readonly branchId: string;
  readonly version: number;
  readonly path: readonly string[];
  readonly gathering: { readonly kind: GatheringKind; readonly startsAt: number };
  readonly counts: Counts;
  readonly rows: readonly Pick<SheetRow, 'attendance' | 'reason'>[];
}

/** The figures of a sheet without its people. */
export interface SheetFigures extends Omit<CountedSheet, 'rows' | 'gathering'> {
  readonly branchName: string;
  readonly gathering: CountedSheet['gathering'] & { readonly title: string };
}

export const indexes = [
  index<SheetDocument>('branch', 'gatheringId', 'branchId', '-version'),
  index<SheetDocument>('member', 'rows.memberId', 'gatheringId'),
  index<SheetDocument>('author', 'by.memberId'),
  index<SheetDocument>('gathering', 'path', 'gathering.startsAt', '_id'),
  index<SheetDocument>('chair', 'gathering.chair.memberId'),
  index<SheetDocument>('recorder', 'gathering.recorder.memberId'),
  dueIndex<SheetDocument>('tally'),
];
