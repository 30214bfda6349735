import type { CheckInDocument, GatheringDocument } from '../../platform/documents';
import type { LeaveDocument } from '../../platform/leave-documents';
import { refuseNotLive } from '../attendance/rules';

/** What a person's asking for leave is decided on. */
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

/** So many requests of before are remembered. */
const pastLimit = 20;

/** Whether a request is this leave's, or was before another one took its place. */
export const knowsRequest = ({ request, past = [] }: Pick<LeaveDocument, 'request' | 'past'>, requestId: string) =>
  request?.requestId === requestId || past.includes(requestId);

/** The requests that were there before another one, or a leave without any, takes the place of this. */
export const pastWith = ({ request, past = [] }: Pick<LeaveDocument, 'request' | 'past'>): readonly string[] =>
  (request ? [...past, request.requestId] : past).slice(-pastLimit);

/** What a secretary records of themselves. */
type Recorded = Omit<LeaveDocument, 'request' | 'path' | 'past' | 'untold'>;

/**
 * The leave that a secretary records: what the person has asked for stays with it, unless that is over. Where it was
 * undecided, this decides it, and they are told so.
 */
export function recordedOver(was: LeaveDocument | null, recorded: Recorded): LeaveDocument {
  if (!was) return recorded;
  const { state, request, path = [], past = [], untold = false } = was;
  if (request && (state === 'requested' || state === 'approved'))
    return { ...recorded, request, path, past, untold: untold || state === 'requested' };
  return { ...recorded, past: pastWith(was) };
}

/** Whether a person may take their request back. */
export const mayWithdraw = (gathering: GatheringDocument, leave: LeaveDocument | null): boolean =>
  leave?.request !== undefined &&
  (leave.state === 'requested' || leave.state === 'approved') &&
  refuseNotLive(gathering) === null;

/** What a decision of a request that could not be made is told; null: this very decision was made already. */
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
