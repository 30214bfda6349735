import type { ToDo } from '../../../../../types/calendar';
import { listToVerify } from '../../../records/claims/store';
import { findGatherings } from '../../../records/gatherings/store';
import { entriesAtMost } from '../rules';
import { entryOf } from '../view';

/** Gatherings with check-ins that a branch has to verify, and how many at each. */
export async function listUnverifiedClaims(orgUnitId: string): Promise<ToDo[]> {
  const counts = new Map<string, number>();
  for (const { gatheringId } of await listToVerify(orgUnitId, entriesAtMost))
    counts.set(gatheringId, (counts.get(gatheringId) ?? 0) + 1);
  const gatherings = counts.size > 0 ? await findGatherings([...counts.keys()]) : [];
  return gatherings.map(gathering => ({
    what: 'verifyClaims',
    gathering: entryOf(gathering),
    count: counts.get(gathering._id) ?? 1,
  }));
}
