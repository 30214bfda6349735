import { findGatherings } from '../../../records/gatherings/store';
import { listRequests } from '../../../records/leaves/store';
import { entriesAtMost } from '../rules';

/** Counts the requests for leave that can still be decided. */
export async function countUndecidedLeaves(orgUnitId: string): Promise<number> {
  const requests = await listRequests(orgUnitId, entriesAtMost);
  if (requests.length === 0) return 0;
  const gatherings = await findGatherings([...new Set(requests.map(({ gatheringId }) => gatheringId))]);
  const open = new Set(gatherings.filter(({ state }) => state === 'published').map(({ _id }) => _id));
  return requests.filter(({ gatheringId }) => open.has(gatheringId)).length;
}
