import type { Author } from './documents';

/** One person's leave from one gathering. `_id` is `<gathering>:<member>`. */
export interface LeaveDocument {
  readonly _id: string;
  readonly gatheringId: string;
  readonly memberId: string;
  readonly branchId: string;
  readonly state: 'approved' | 'withdrawn';
  readonly reason: string;
  readonly decidedBy: Author;
  readonly decidedAt: number;
}
