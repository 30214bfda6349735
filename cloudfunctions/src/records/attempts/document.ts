import { index } from '../../platform/indexes';
import type { Author } from '../../domain/author';
import type { CheckInDocument } from '../check-ins/document';

/** The journal of what did not stay: refused check-ins with their reason word, and check-ins and check-outs that were undone. Append-only. */
export interface AttemptDocument {
  readonly _id: string;
  readonly gatheringId: string;
  readonly memberId: string;
  readonly at: number;
  readonly outcome: 'refused' | 'undone' | 'checkOutUndone';
  /** The refusal's word, or the secretary's reason. */
  readonly reason: string;
  readonly by: Author | null;
  /** The check-in that was undone, or whose check-out was. */
  readonly checkIn: CheckInDocument | null;
}

export const indexes = [
  index<AttemptDocument>('gathering', 'gatheringId', 'memberId', 'at'),
  index<AttemptDocument>('outcome', 'outcome', 'at'),
  index<AttemptDocument>('member', 'memberId'),
  index<AttemptDocument>('author', 'by.memberId'),
  index<AttemptDocument>('undone', 'checkIn.by.memberId'),
  index<AttemptDocument>('undoneLeave', 'checkIn.left.by.memberId'),
];
