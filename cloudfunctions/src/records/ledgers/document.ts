import { index } from '../../platform/indexes';
import type { Author } from '../../domain/author';

/** One ledger that somebody had made, and so the record of who took what. `_id` was made by the client. */
export interface LedgerDocument {
  readonly _id: string;
  readonly orgUnitId: string;
  readonly orgUnitName: string;
  /** From … until (exclusive). */
  readonly from: number;
  readonly until: number;
  readonly by: Author;
  readonly at: number;
  readonly state: 'making' | 'ready';
  /** How many sheets there are, and how many have been read. */
  readonly total: number;
  readonly done: number;
  /** The start and the id of the sheet that was read last; null = none yet. */
  readonly after: readonly [startsAt: number, id: string] | null;
  /** What was read, in files of its own, where one call did not read everything. */
  readonly partFileIds: readonly string[];
  /** The workbook; null until it is ready. */
  readonly fileId: string | null;
}

export const indexes = [
  index<LedgerDocument>('orgUnit', 'orgUnitId', '-at'),
  index<LedgerDocument>('author', 'by.memberId'),
  index<LedgerDocument>('at', 'at'),
];
