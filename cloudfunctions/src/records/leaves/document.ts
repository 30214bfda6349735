import { dueIndex, index } from '../../platform/indexes';
import type { Due } from '../../domain/due';
import type { Author } from '../../domain/author';

/** A person's own request for leave. */
export interface LeaveRequest {
  /** Made by the client. */
  readonly requestId: string;
  readonly at: number;
  /** The gathering had begun: 补假. */
  readonly afterStart: boolean;
  /** Attachments. */
  readonly proofIds: readonly string[];
}

/** One person's leave from one gathering. `_id` is `<gathering>:<member>`. Only `approved` excuses anybody. */
export interface LeaveDocument {
  readonly _id: string;
  readonly gatheringId: string;
  readonly memberId: string;
  readonly branchId: string;
  readonly state: 'requested' | 'approved' | 'declined' | 'withdrawn';
  readonly reason: string;
  /** null where a secretary recorded the leave without one. */
  readonly request: LeaveRequest | null;
  /** Ids from the root down to the branch, where there is a request. */
  readonly path: readonly string[] | null;
  /** null while it is undecided. */
  readonly decidedBy: Author | null;
  readonly decidedAt: number | null;
  /** The word that went with the decision. */
  readonly words: string | null;
  /** Requests that there were before: sent once more, they are nothing new. */
  readonly past: readonly string[];
  /** `message`: to tell the person of the decision. */
  readonly due: Due<'message'>;
}

export const indexes = [
  index<LeaveDocument>('roll', 'gatheringId', 'branchId'),
  index<LeaveDocument>('member', 'memberId'),
  index<LeaveDocument>('author', 'decidedBy.memberId'),
  index<LeaveDocument>('undecided', 'path', 'state'),
  index<LeaveDocument>('proofs', 'request.proofIds'),
  dueIndex<LeaveDocument>('message'),
];
