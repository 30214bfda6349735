import type { Recurrence } from '../../../../../types/series';
import { useQuery } from '../../../platform/use-query';
import { getMiniCode, getPlanDefaults, listOccurrences } from '../api/plan';

/** WeChat draws the same one each time; why there is none may be different soon. */
const codeGoodForMs = 60_000;

/** The mini-program code of a gathering; '' = none. */
export const useMiniCode = (gatheringId: string) =>
  useQuery(gatheringId ? `mini-code:${gatheringId}` : '', () => getMiniCode(gatheringId), { freshMs: codeGoodForMs });

const defaultsGoodForMs = 5 * 60_000;

/** What a form for a gathering of a host starts from; '' = none. */
export const usePlanDefaults = (hostId: string) =>
  useQuery(hostId ? `planDefaults:${hostId}` : '', () => getPlanDefaults(hostId), { freshMs: defaultsGoodForMs });

/** When something is held by a rule; null = no rule yet. */
export const useOccurrences = (hostId: string, startsAt: number, rule: Recurrence | null, times: number) =>
  useQuery(
    rule ? `occurrences:${hostId}:${startsAt}:${JSON.stringify(rule)}:${times}` : '',
    () => listOccurrences(hostId, startsAt, rule as Recurrence, times),
    { freshMs: defaultsGoodForMs },
  );
