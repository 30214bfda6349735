import { useQuery } from '../../platform/use-query';
import { getOwnLeave, listUndecided } from './api';

/** A decision comes while somebody looks. */
const followMs = 30_000;

/** The reader's own leave from a gathering, kept current while it is undecided. */
export const useOwnLeave = (gatheringId: string) =>
  useQuery(`leave:${gatheringId}`, () => getOwnLeave(gatheringId), {
    refreshMs: seen => (seen?.leave?.state === 'requested' ? followMs : 0),
  });

/** Requests that wait for a decision; '' = none are read. */
export const useUndecided = (orgUnitId: string) =>
  useQuery(orgUnitId ? `undecided:${orgUnitId}` : '', () => listUndecided(orgUnitId), { refreshMs: followMs });
