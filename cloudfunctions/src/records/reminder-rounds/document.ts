import type { Due } from '../../domain/due';
import { dueIndex, index } from '../../platform/indexes';
import type { Author } from '../../domain/author';

/**
 * One time that those of a branch were reminded again who had not answered. `_id` is `<gathering>:<branch>:<number>`, so there
 * are no more of them than the limit, whoever asks at once.
 */
export interface ReminderRoundDocument {
  readonly _id: string;
  readonly gatheringId: string;
  readonly branchId: string;
  readonly number: number;
  /** Made by the client. */
  readonly requestId: string;
  readonly by: Author;
  readonly at: number;
  /** `messages`: to make their messages. */
  readonly due: Due<'messages'>;
}

export const indexes = [
  dueIndex<ReminderRoundDocument>('messages'),
  index<ReminderRoundDocument>('branch', 'gatheringId', 'branchId'),
  index<ReminderRoundDocument>('author', 'by.memberId'),
  index<ReminderRoundDocument>('at', 'at'),
];
