import type { Contract } from '../../../../types/contract';
import type { Output } from '../../../../types/operation';
import { remember } from '../../platform/query-store';
import { usePages } from '../../platform/use-pages';
import { useQuery } from '../../platform/use-query';
import { getGathering, listHosted, listMine } from './api';

type Seen = Output<Contract['gatherings']['getGathering']>;

const gatheringKey = (gatheringId: string) => `gathering:${gatheringId}`;

/** The gatherings I am expected at, page by page. */
export const useMine = (when: 'upcoming' | 'past') => usePages(`mine:${when}`, cursor => listMine(when, cursor));

/** The first page of those to come, kept current while shown. */
export const useUpcoming = (refreshMs: number) =>
  useQuery('mine:upcoming', () => listMine('upcoming', null), { refreshMs });

/** Everything a branch hosts, page by page; '' = no branch. */
export const useHosted = (orgUnitId: string) =>
  usePages(orgUnitId ? `hosted:${orgUnitId}` : '', cursor => listHosted(orgUnitId, cursor));

/** One gathering; '' = none. */
export const useGathering = (gatheringId: string, refreshMs?: number) =>
  useQuery(
    gatheringId ? gatheringKey(gatheringId) : '',
    () => getGathering(gatheringId),
    refreshMs ? { refreshMs } : {},
  );

/** Shows at once what a command has made of a gathering, on every page that shows it. */
export const rememberGathering = (seen: Seen) => remember(gatheringKey(seen.gathering.gatheringId), seen);
