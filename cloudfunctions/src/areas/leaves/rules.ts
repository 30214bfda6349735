import type { LeaveDocument } from '../../records/leaves/document';
import type { CheckInDocument } from '../../records/check-ins/document';
import type { GatheringDocument } from '../../records/gatherings/document';
import { refuseNotLive } from '../../records/gatherings/rules';

/** Ids of the attachments that a request names as proofs. */
export const proofIdsOf = ({ request }: Pick<LeaveDocument, 'request'>) => request?.proofIds ?? [];

/** What a request for leave is decided on. */
export interface RequestFacts {
  readonly gathering: GatheringDocument;
  readonly expected: boolean;
  readonly checkIn: Pick<CheckInDocument, 'at'> | null;
  readonly leave: Pick<LeaveDocument, 'state'> | null;
}

/** Why a person cannot ask for leave; null if they can. */
export function refuseRequest({ gathering, expected, checkIn, leave }: RequestFacts) {
  const ended = refuseNotLive(gathering);
  if (ended) return ended;
  if (!expected) return { word: 'notExpected' } as const;
  if (checkIn) return { word: 'alreadyCheckedIn', at: checkIn.at } as const;
  return leave?.state === 'approved' ? ({ word: 'alreadyApproved' } as const) : null;
}

/** Whether a person may take their request back. */
export const mayWithdraw = (gathering: GatheringDocument, leave: LeaveDocument | null): boolean =>
  leave !== null &&
  leave.request !== null &&
  (leave.state === 'requested' || leave.state === 'approved') &&
  refuseNotLive(gathering) === null;

/** Why a request could not be decided; null: this very decision was made already. */
export function refuseDecision(
  leave: LeaveDocument | null,
  wanted: { readonly branchId: string; readonly requestId: string; readonly outcome: 'approved' | 'declined' },
  authorId: string,
) {
  if (!leave || leave.branchId !== wanted.branchId || leave.request?.requestId !== wanted.requestId)
    return { word: 'noLeave' } as const;
  const { state, decidedBy } = leave;
  if (state === wanted.outcome && decidedBy?.memberId === authorId) return null;
  const outcome = state === 'requested' ? 'withdrawn' : state;
  return { word: 'alreadyDecided', by: outcome === 'withdrawn' ? null : (decidedBy?.name ?? null), outcome } as const;
}
