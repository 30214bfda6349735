import { collection, is } from '../../platform/database';
import type { LeaveDocument } from '../../platform/leave-documents';

const leaves = collection('leaves');

/** One branch has fewer people than this; it is also the most that one query answers. */
const branchLimit = 1000;

/** The id of a person's leave from a gathering. */
export const leaveAt = (gatheringId: string, memberId: string) => `${gatheringId}:${memberId}`;

export const findLeave = (id: string) => leaves.find(id);

/** Records what a secretary decided without a request. */
export const putLeave = (leave: LeaveDocument) => leaves.put(leave);

export const withdrawAnyLeave = (gatheringId: string, memberId: string) =>
  leaves.changeOne({ _id: leaveAt(gatheringId, memberId) }, { state: 'withdrawn' });

/** The leaves of some branches from one gathering. */
export const listLeaves = (gatheringId: string, branchIds: readonly string[]) =>
  leaves.listAll({ gatheringId, branchId: is.in(branchIds) });

/** The leaves of some people from one gathering, whichever branch they are with. */
export const listLeavesOf = (gatheringId: string, memberIds: readonly string[]) =>
  leaves.listAll({ _id: is.in(memberIds.map(id => leaveAt(gatheringId, id))) });

export const listOwnLeaves = (gatheringIds: readonly string[], memberId: string) =>
  leaves.list({ _id: is.in(gatheringIds.map(id => leaveAt(id, memberId))) }, { limit: branchLimit });

/** How many leaves name an attachment as a proof. */
export const countWithProof = (attachmentId: string) => leaves.count({ 'request.proofIds': attachmentId });

/** Requests from at or below an organisation unit that nobody has decided. */
export const listRequests = (orgUnitId: string, limit: number) =>
  leaves.list({ path: orgUnitId, state: 'requested' }, { limit });

/** Adds a request; false if the person has a leave from that gathering already, in whatever state. */
export const addRequest = (leave: LeaveDocument) => leaves.insert(leave);

/** Puts a request in the place of what is not approved; null if it is approved, or this very request is there. */
export const replaceLeave = ({ _id, request, path, ...leave }: Required<LeaveDocument>) =>
  leaves.changeOne(
    { _id, state: is.neq('approved'), 'request.requestId': is.neq(request.requestId) },
    { ...leave, request: is.set(request), path: is.set(path) },
  );

/** Takes a request back that is undecided or approved; null if it is neither. */
export const withdrawRequest = (id: string, requestId: string) =>
  leaves.changeOne(
    { _id: id, 'request.requestId': requestId, state: is.in(['requested', 'approved']) },
    { state: 'withdrawn' },
  );

/** Decides an undecided request; null if it is not there, or no longer undecided. */
export const settleRequest = (
  { _id, branchId, requestId }: { readonly _id: string; readonly branchId: string; readonly requestId: string },
  {
    decidedBy,
    ...decision
  }: Pick<LeaveDocument, 'state' | 'decidedBy' | 'decidedAt'> & { readonly words: string | null },
) =>
  leaves.changeOne(
    { _id, branchId, 'request.requestId': requestId, state: 'requested' },
    { ...decision, decidedBy: is.set(decidedBy) },
  );
