import type { OwnField } from '../../../types/privacy';
import type { Author } from './documents';

/** A member asks for something about their own data. `_id` was made by the client. */
export interface PrivacyRequestDocument {
  readonly _id: string;
  readonly memberId: string;
  /** Where the member was then: ids from the root down to the branch. */
  readonly path: readonly string[];
  readonly kind: 'correction' | 'deletion';
  /** What is to be corrected; null = it is said in the words. */
  readonly field: OwnField | null;
  readonly words: string;
  readonly at: number;
  readonly state: 'open' | 'done' | 'declined';
  readonly answer: { readonly words: string; readonly by: Author; readonly at: number } | null;
}

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
