import { atOnce } from '../../domain/due';
import type { LeaveDocument } from './document';

/** So many requests of before are remembered. */
const pastLimit = 20;

/** Whether a request is this leave's, or was before another one took its place. */
export const knowsRequest = ({ request, past }: Pick<LeaveDocument, 'request' | 'past'>, requestId: string) =>
  request?.requestId === requestId || past.includes(requestId);

/** The requests that were there before another one, or a leave without any, takes the place of this. */
export const pastWith = ({ request, past }: Pick<LeaveDocument, 'request' | 'past'>): readonly string[] =>
  (request ? [...past, request.requestId] : past).slice(-pastLimit);

/** What a secretary records of themselves. */
type Recorded = Omit<LeaveDocument, 'request' | 'path' | 'past' | 'due'>;

/**
 * The leave that a secretary records: what the person has asked for stays with it, unless that is over. Where it was
 * undecided, this decides it, and they are told so.
 */
export function recordedOver(was: LeaveDocument | null, recorded: Recorded): LeaveDocument {
  const ownLeave = { ...recorded, request: null, path: null, past: was ? pastWith(was) : [], due: { message: null } };
  if (!was) return ownLeave;
  const { state, request, path, past, due } = was;
  if (request === null || (state !== 'requested' && state !== 'approved')) return ownLeave;
  return { ...recorded, request, path, past, due: state === 'requested' ? { message: atOnce } : due };
}
