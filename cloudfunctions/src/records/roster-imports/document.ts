import { index } from '../../platform/indexes';
import type { Author } from '../../domain/author';
import type { ImportReport, RowProblem } from '../../../../types/roster';

/** One import of a roster, from the check on. `_id` was made by the client. */
export interface RosterImportDocument {
  readonly _id: string;
  /** The part of the tree that it was made for, and the ids from the root down to it. */
  readonly orgUnitId: string;
  readonly path: readonly string[];
  /** What was uploaded; null = it came from the command line. */
  readonly fileId: string | null;
  readonly fileName: string;
  /** The caller's choice of columns. */
  readonly columns: Readonly<Record<string, string>>;
  readonly state: 'checked' | 'applying' | 'applied';
  readonly checkedBy: Author;
  readonly checkedAt: number;
  readonly appliedBy: Author | null;
  /** When it began to be applied: from when its changes hold. */
  readonly startedAt: number | null;
  readonly appliedAt: number | null;
  /** When somebody last worked on it; null while nobody has to. */
  readonly workedAt: number | null;
  /** How many organisation units come first, how many are to be written together with the people, and how many are. */
  readonly orgUnits: number;
  readonly total: number;
  readonly done: number;
  /** What the check found. */
  readonly outcome: {
    readonly report: Omit<ImportReport, 'problems'>;
    readonly problems: readonly RowProblem[];
    readonly changes: readonly { readonly field: string; readonly people: number }[];
    readonly matches: readonly {
      readonly sheet: string;
      readonly headings: readonly string[];
      readonly taken: Readonly<Record<string, string | null>>;
    }[];
  };
  /** Rows that were left alone because somebody changed the person after the check. */
  readonly overtaken: readonly RowProblem[];
  /** Units whose people it touches. */
  readonly unitIds: readonly string[];
  /** What is to be written, sealed into files. */
  readonly partFileIds: readonly string[];
  readonly reportFileId: string | null;
}

export const indexes = [
  index<RosterImportDocument>('path', 'path', '-checkedAt', '-_id'),
  index<RosterImportDocument>('work', 'state', 'workedAt'),
  index<RosterImportDocument>('at', 'checkedAt'),
  index<RosterImportDocument>('checkedBy', 'checkedBy.memberId'),
  index<RosterImportDocument>('appliedBy', 'appliedBy.memberId'),
];
