import { index } from '../../platform/indexes';
import type { SheetGuest } from '../../../../types/guest';
import type { Author } from '../../domain/author';

/** A guest as the host's secretary wrote them down. */
export interface GuestEntry extends SheetGuest {
  /** Goes up with every correction. */
  readonly version: number;
  /** Who wrote it last. */
  readonly by: Author;
  readonly at: number;
}

/** The guests of a gathering until it is closed; from then on they stand on the host's sheet. `_id` is the gathering's. */
export interface GuestListDocument {
  readonly _id: string;
  /** In the order in which they were put down. */
  readonly guests: readonly GuestEntry[];
  /** Ids of those who were taken off, so that a call that comes late does not bring them back. */
  readonly removed: readonly string[];
  /** Goes up with every change. */
  readonly version: number;
  /** Of the last change. */
  readonly at: number;
}

export const indexes = [index<GuestListDocument>('author', 'guests.by.memberId'), index<GuestListDocument>('at', 'at')];
