import { findGathering } from '../../../records/gatherings/store';
import type { LeaveDocument } from '../../../records/leaves/document';
import { listDueMessages, markTold } from '../../../records/leaves/store';
import { type Job, workThrough } from '../../../runtime/jobs';
import { tellLeaveDecision } from '../steps/tell-leave-decision';

async function tell(leave: LeaveDocument, now: number): Promise<void> {
  const gathering = await findGathering(leave.gatheringId);
  if (gathering && gathering.state !== 'cancelled') await tellLeaveDecision(gathering, leave, now);
  else await markTold(leave);
}

/**
 * Tells people of decisions whose call ended before it had. A decision says in the same write that its message is due, so
 * nobody is forgotten. Answers how many it came to the end of.
 */
export const tellLeaveDecisions: Job = turn => workThrough(turn, listDueMessages, leave => tell(leave, turn.now()));
