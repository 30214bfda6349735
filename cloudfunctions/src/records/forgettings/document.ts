import { index, unique } from '../../platform/indexes';
import type { Author } from '../../domain/author';

/** A person is being forgotten, or was. `_id` is the member. */
export interface ForgettingDocument {
  readonly _id: string;
  /** What stands in the place of the name. */
  readonly pseudonym: string;
  readonly by: Author;
  /** Why, without the name. */
  readonly reason: string;
  readonly at: number;
  /** What has yet to go, known from before the first of it went; null once everything is gone. */
  readonly erasing: { readonly names: readonly string[]; readonly openids: readonly string[] } | null;
  /** When everything had been gone through for the first time. */
  readonly passedAt: number | null;
  readonly doneAt: number | null;
}

export const indexes = [
  unique<ForgettingDocument>('pseudonym', 'pseudonym'),
  index<ForgettingDocument>('done', 'doneAt'),
  index<ForgettingDocument>('author', 'by.memberId'),
];
