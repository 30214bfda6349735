import type { LeaveDocument } from '../../records/leaves/document';
import { findGatherings } from '../../records/gatherings/store';
import { remindPeople } from '../reminders/plan';
import { listUntold, markTold } from '../../records/leaves/store';
import type { GatheringDocument } from '../../records/gatherings/document';

const kindOf = { approved: 'leaveApproved', declined: 'leaveDeclined' } as const;

/** Tells a person what was decided on their request, and notes that it is done; the same decision twice is one message. */
export async function tellDecision(gathering: GatheringDocument, leave: LeaveDocument, now: number): Promise<void> {
  const { memberId, branchId, state, request } = leave;
  if (request && (state === 'approved' || state === 'declined'))
    await remindPeople(gathering, kindOf[state], [{ _id: memberId, branchId, of: request.requestId }], now);
  await markTold(leave);
}

/**
 * Tells those of decisions whose call ended before it had. A decision says in the same write that it is untold, so nobody is
 * forgotten. Answers how many it came to the end of.
 */
export async function tellDecisions(now: number): Promise<number> {
  const leaves = await listUntold(100);
  const gatherings = leaves.length > 0 ? await findGatherings(leaves.map(({ gatheringId }) => gatheringId)) : [];
  for (const leave of leaves) {
    const gathering = gatherings.find(({ _id }) => _id === leave.gatheringId);
    if (gathering && gathering.state !== 'cancelled') await tellDecision(gathering, leave, now);
    else await markTold(leave);
  }
  return leaves.length;
}
