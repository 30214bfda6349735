import type { RosterChangeKind } from '../../../types/membership';
import type { ImportReport, RowProblem } from '../../../types/roster';
import type { Author } from './documents';

/** What a change of the roster did to one field, as people read it. A phone number is given by its last four digits. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The journal of the roster: one entry a change of one person or one organisation unit. Append-only. */
export interface RosterChangeDocument {
  /** Made by the client; of an import `<importId>-<memberId>`. */
  readonly _id: string;
  readonly kind: RosterChangeKind;
  /** Whom or what it is about: a member, or an organisation unit. */
  readonly subject: { readonly memberId: string | null; readonly orgUnitId: string; readonly name: string };
  /** Organisation units on whose history it stands: the paths before and after. */
  readonly concerns: readonly string[];
  readonly fields: readonly FieldChange[];
  /** From when it holds; midnight in UTC+8 for a dated change, else the same as `at`. */
  readonly on: number;
  readonly reason: string | null;
  /** The import that it belongs to. */
  readonly importId: string | null;
  readonly by: Author;
  readonly at: number;
  /** Units whose part of the directory it touches. */
  readonly unitIds: readonly string[];
  /** When what follows from it is to be looked over once more; null = nothing left to do. */
  readonly settleAt: number | null;
}

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

/** A file that is to be removed. `_id` is its path in the cloud. */
export interface ExpiringFileDocument {
  readonly _id: string;
  readonly fileId: string;
  readonly removeAt: number;
}
