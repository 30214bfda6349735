import { index } from '../../platform/indexes';
import type { Author } from '../../domain/author';

/** An entry of the directory was limited, or opened again. `_id` was made by the client. Append-only. */
export interface EntryLimitDocument {
  readonly _id: string;
  readonly memberId: string;
  readonly limited: boolean;
  readonly reason: string;
  readonly by: Author;
  readonly at: number;
}

export const indexes = [
  index<EntryLimitDocument>('member', 'memberId', '-at'),
  index<EntryLimitDocument>('author', 'by.memberId'),
  index<EntryLimitDocument>('at', 'at'),
];
