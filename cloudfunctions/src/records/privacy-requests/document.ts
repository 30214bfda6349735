import { index } from '../../platform/indexes';
import type { OwnField } from '../../../../types/privacy';
import type { Author } from '../../domain/author';

/** A member asks for something about their own data. `_id` was made by the client. */
export interface PrivacyRequestDocument {
  readonly _id: string;
  readonly memberId: string;
  /** Where the member was then: ids from the root down to the branch. */
  readonly path: readonly string[];
  readonly kind: 'rectification' | 'deletion';
  /** What is to be corrected; null = it is said in the words. */
  readonly field: OwnField | null;
  readonly words: string;
  readonly at: number;
  readonly state: 'open' | 'done' | 'declined';
  readonly answer: { readonly words: string; readonly by: Author; readonly at: number } | null;
}

export const indexes = [
  index<PrivacyRequestDocument>('member', 'memberId', '-at', '-_id'),
  index<PrivacyRequestDocument>('administrator', 'path', 'state', '-at', '-_id'),
  index<PrivacyRequestDocument>('author', 'answer.by.memberId'),
  index<PrivacyRequestDocument>('answered', 'answer.at'),
];
