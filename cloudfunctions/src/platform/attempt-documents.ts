import type { Author, CheckInDocument } from './documents';

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

/**
 * Wrong codes of one person at one gathering, `_id` is `<gathering>:<member>`; or of one WeChat identity that tries
 * activation codes, `_id` is `activation:<openid>`.
 */
export interface GuessesDocument {
  readonly _id: string;
  readonly wrong: number;
  readonly lastAt: number;
}
