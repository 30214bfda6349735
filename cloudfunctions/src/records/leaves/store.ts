import { atOnce } from '../../domain/due';
import { personAt } from '../../domain/person-at';
import { collection } from '../../platform/database';
import type { LeaveDocument } from './document';
import { is } from '../../platform/operators';

const leaves = collection('leaves');

/** One branch has fewer people than this; it is also the most that one query answers. */
const branchLimit = 1000;

export const findLeave = (id: string) => leaves.find(id);

/** Takes back what a secretary recorded or approved. */
export const withdrawApproved = (gatheringId: string, memberId: string) =>
  leaves.changeOne({ _id: personAt(gatheringId, memberId), state: 'approved' }, { state: 'withdrawn' });

/** The leaves of some branches from one gathering. */
export const listLeaves = (gatheringId: string, branchIds: readonly string[]) =>
  leaves.listAll({ gatheringId, branchId: is.in(branchIds) });

/** The leaves of some people from one gathering, whichever branch they are with. */
export const listLeavesOf = (gatheringId: string, memberIds: readonly string[]) =>
  leaves.listAll({ _id: is.in(memberIds.map(id => personAt(gatheringId, id))) });

export const listOwnLeaves = (gatheringIds: readonly string[], memberId: string) =>
  leaves.list({ _id: is.in(gatheringIds.map(id => personAt(id, memberId))) }, { limit: branchLimit });

/** How many leaves name an attachment as a proof. */
export const countWithProof = (attachmentId: string) => leaves.count({ 'request.proofIds': attachmentId });

/** Requests from at or below an organisation unit that nobody has decided. */
export const listRequests = (orgUnitId: string, limit: number) =>
  leaves.list({ path: orgUnitId, state: 'requested' }, { limit });

/** Puts a leave in the place of what a person had, null = nothing; false if that is not what they have. */
export async function saveLeave(was: LeaveDocument | null, leave: LeaveDocument): Promise<boolean> {
  if (!was) return leaves.insert(leave);
  const { _id, ...change } = leave;
  const saved = await leaves.changeOne(
    { _id, state: was.state, decidedAt: was.decidedAt, 'request.requestId': was.request?.requestId ?? null },
    change,
  );
  return saved !== null;
}

/** Takes a request back that is undecided or approved; null if it is neither. */
export const withdrawRequest = (id: string, requestId: string) =>
  leaves.changeOne(
    { _id: id, 'request.requestId': requestId, state: is.in(['requested', 'approved']) },
    { state: 'withdrawn' },
  );

/** Decides an undecided request; null if it is not there, or no longer undecided. */
export const decideRequest = (
  { _id, branchId, requestId }: { readonly _id: string; readonly branchId: string; readonly requestId: string },
  decision: Pick<LeaveDocument, 'state' | 'decidedBy' | 'decidedAt'> & { readonly words: string | null },
) =>
  leaves.changeOne(
    { _id, branchId, 'request.requestId': requestId, state: 'requested' },
    { ...decision, 'due.message': atOnce },
  );

/** Leaves whose person has yet to be told of the decision, longest due first. */
export const listDueMessages = (now: number, limit: number) => leaves.listDue('message', now, limit);

/** Notes that the person has been told; nothing if it was decided anew. */
export const markTold = ({ _id, decidedAt }: LeaveDocument) =>
  leaves.changeOne({ _id, decidedAt }, { 'due.message': null });
