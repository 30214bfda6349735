import { CallFailure } from '../../platform/call-failure';
import { usePages } from '../../platform/use-pages';
import { useQuery } from '../../platform/use-query';
import { getReflection, getStudy, listReflections } from './api';

/** What is to be studied for a gathering. */
export const useStudy = (gatheringId: string) => useQuery(`study:${gatheringId}`, () => getStudy(gatheringId));

/** What one person handed in; '' = nobody. */
export const useReflection = (gatheringId: string, memberId: string) =>
  useQuery(memberId ? `reflection:${gatheringId}:${memberId}` : '', () => getReflection(gatheringId, memberId));

/** What everybody handed in; fails as `forbidden` for those whom it is not for. */
export const useReflections = (gatheringId: string) =>
  usePages(`reflections:${gatheringId}`, async cursor => {
    const outcome = await listReflections(gatheringId, cursor);
    if (!outcome.ok) throw new CallFailure('forbidden');
    return outcome.value;
  });
