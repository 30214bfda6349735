import type { ContactField, VisibilityTable } from '../../../types/contacts';
import type { Author } from './documents';

/** How far the directory has come. The one document `head` is written last, so what it names is complete. */
export interface DirectoryHeadDocument {
  readonly _id: string;
  /** No part that is to be read has a higher one. */
  readonly version: number;
  /** The highest version that anybody has begun to write. */
  readonly begun: number;
  /** Changes of the roster that the directory does not show yet; what stays here is made good by the scheduler. */
  readonly open: readonly { readonly token: string; readonly at: number }[];
}

/** The tree (`_id` `tree`), or the people of one unit (`_id` `unit:<id>`), as the directory keeps them in memory. */
export interface DirectoryPartDocument {
  readonly _id: string;
  /** When it last changed. */
  readonly version: number;
  /** JSON, compact: the database never looks into it. */
  readonly content: string;
}

/** Somebody had a masked field shown in full. `_id` was made by the client. Append-only. */
export interface RevealDocument {
  readonly _id: string;
  readonly memberId: string;
  readonly field: ContactField;
  readonly by: {
    readonly memberId: string;
    readonly name: string;
    readonly branchName: string;
    readonly unitName: string;
  };
  readonly at: number;
}

/** The people a member keeps at hand. `_id` is the member. */
export interface FavouritesDocument {
  readonly _id: string;
  readonly memberIds: readonly string[];
}

/** What a member has read lately. `_id` is the member; each number is when that budget will be full again. */
export interface ReadBudgetDocument {
  readonly _id: string;
  readonly cards: number;
  readonly reveals: number;
  readonly entries: number;
}

/** Somebody came to the end of a budget. `_id` is `<member>:<budget>:<hour>`. */
export interface BulkReadDocument {
  readonly _id: string;
  readonly memberId: string;
  readonly budget: 'cards' | 'reveals' | 'entries';
  readonly at: number;
}

/** One version of the table of who sees what. `_id` is `v<version>`. Immutable. */
export interface VisibilityDocument {
  readonly _id: string;
  readonly version: number;
  readonly table: VisibilityTable;
  readonly by: Author;
  readonly at: number;
}

/** An entry of the directory was limited, or opened again. `_id` was made by the client. Append-only. */
export interface EntryLimitDocument {
  readonly _id: string;
  readonly memberId: string;
  readonly limited: boolean;
  readonly reason: string;
  readonly by: Author;
  readonly at: number;
}
