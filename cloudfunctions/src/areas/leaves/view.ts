import type { Attachment } from '../../../../types/attachments';
import type { Leave, UndecidedLeave } from '../../../../types/leaves';
import type { LeaveDocument, LeaveRequest } from '../../records/leaves/document';
import type { MemberDocument } from '../../records/members/document';
import type { GatheringDocument } from '../../records/gatherings/document';

/** Attachments by id. */
export type Proofs = ReadonlyMap<string, Attachment>;

/** A leave as the person and their secretary see it, with those of its proofs that are there. */
export function leaveOf(leave: LeaveDocument, name: string, proofs: Proofs): Leave {
  const { gatheringId, memberId, state, reason, request, decidedBy, decidedAt, words } = leave;
  const decision = decidedBy && decidedAt !== null ? { by: decidedBy.name, at: decidedAt, words: words ?? null } : null;
  return { gatheringId, memberId, name, state, reason, request: request ? requestOf(request, proofs) : null, decision };
}

function requestOf({ requestId, at, afterStart, proofIds = [] }: LeaveRequest, proofs: Proofs): Leave['request'] {
  return { requestId, at, afterStart, proofs: proofIds.flatMap(id => proofs.get(id) ?? []) };
}

/** The requests that still wait, soonest gathering first: those of gatherings that are over and done with are left out. */
export function undecidedOf(
  leaves: readonly LeaveDocument[],
  gatherings: readonly GatheringDocument[],
  members: readonly MemberDocument[],
  proofs: Proofs,
): UndecidedLeave[] {
  const gatheringOf = new Map(gatherings.map(gathering => [gathering._id, gathering]));
  const memberOf = new Map(members.map(member => [member._id, member]));
  const items = leaves.flatMap(leave => {
    const gathering = gatheringOf.get(leave.gatheringId);
    const member = memberOf.get(leave.memberId);
    if (gathering?.state !== 'published' || !member) return [];
    const { title, startsAt } = gathering;
    const { branchId } = leave;
    return [{ ...leaveOf(leave, member.name, proofs), title, startsAt, branchId, branchName: member.branchName }];
  });
  return items.sort((a, b) => a.startsAt - b.startsAt || (a.request?.at ?? 0) - (b.request?.at ?? 0));
}
