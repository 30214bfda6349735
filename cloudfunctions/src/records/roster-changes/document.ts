import { index } from '../../platform/indexes';
import type { RosterChangeKind } from '../../../../types/membership';
import type { Author } from '../../domain/author';

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

export const indexes = [
  index<RosterChangeDocument>('concerns', 'concerns', '-at', '-_id'),
  index<RosterChangeDocument>('member', 'subject.memberId', '-at', '-_id'),
  index<RosterChangeDocument>('import', 'importId', '-at', '-_id'),
  index<RosterChangeDocument>('settle', 'settleAt'),
  index<RosterChangeDocument>('at', 'at'),
  index<RosterChangeDocument>('author', 'by.memberId'),
];
