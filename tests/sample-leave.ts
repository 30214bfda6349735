import type { LeaveDocument } from '../cloudfunctions/src/records/leaves/document';
import { personAt } from '../cloudfunctions/src/domain/person-at';

/** A leave that a secretary recorded, of one person from one gathering. */
export const sampleLeave = (
  gatheringId: string,
  memberId: string,
  over: Partial<LeaveDocument> = {},
): LeaveDocument => ({
  _id: personAt(gatheringId, memberId),
  gatheringId,
  memberId,
  branchId: 'B1',
  state: 'approved',
  reason: '出差',
  request: null,
  path: null,
  decidedBy: { memberId: 'M100', name: '欧阳明' },
  decidedAt: 0,
  words: null,
  past: [],
  due: { message: null },
  ...over,
});
