import { findGatherings } from '../../../records/gatherings/store';
import { listUntold, markTold } from '../../../records/leaves/store';
import { tellLeaveDecision } from '../steps/tell-leave-decision';

const decisionsAtOnce = 100;

/**
 * Tells those of decisions whose call ended before it had. A decision says in the same write that it is untold, so nobody is
 * forgotten. Answers how many it came to the end of.
 */
export async function tellLeaveDecisions(now: number): Promise<number> {
  const leaves = await listUntold(decisionsAtOnce);
  const gatherings = leaves.length > 0 ? await findGatherings(leaves.map(({ gatheringId }) => gatheringId)) : [];
  for (const leave of leaves) {
    const gathering = gatherings.find(({ _id }) => _id === leave.gatheringId);
    if (gathering && gathering.state !== 'cancelled') await tellLeaveDecision(gathering, leave, now);
    else await markTold(leave);
  }
  return leaves.length;
}
