import type { Contract } from '../../../../../types/contract';
import type { Output } from '../../../../../types/operation';
import { serverNow } from '../../../platform/clock';
import { remember } from '../../../platform/query-store';
import { usePages } from '../../../platform/use-pages';
import { useQuery } from '../../../platform/use-query';
import { getGathering, listHosted, listMine } from '../api/gatherings';
import { pickNext, refreshEvery } from '../view/upcoming';

type Seen = Output<Contract['gatherings']['getGathering']>;

const gatheringKey = (gatheringId: string) => `gathering:${gatheringId}`;

/** The gatherings I am expected at, page by page. */
export const useOwnGatherings = (when: 'upcoming' | 'past') =>
  usePages(`mine:${when}`, cursor => listMine(when, cursor));

/** The first page of those to come, kept current while the next one is near. */
export const useUpcoming = () =>
  useQuery('mine:upcoming', () => listMine('upcoming', null), {
    refreshMs: mine => refreshEvery(pickNext(mine?.items ?? []), serverNow()),
  });

/** Everything a branch hosts, page by page; '' = no branch. */
export const useHosted = (orgUnitId: string) =>
  usePages(orgUnitId ? `hosted:${orgUnitId}` : '', cursor => listHosted(orgUnitId, cursor));

/** While its sheets are being made. */
const makingRefreshMs = 5_000;

/** One gathering, kept current while its check-in is near or open, and while its sheets are being made; '' = none. */
export const useGathering = (gatheringId: string) =>
  useQuery(gatheringId ? gatheringKey(gatheringId) : '', () => getGathering(gatheringId), {
    refreshMs: seen => (seen?.gathering.making ? makingRefreshMs : refreshEvery(seen?.gathering, serverNow())),
  });
/** Shows at once what a command has made of a gathering, on every page that shows it. */
export const rememberGathering = (seen: Seen) => remember(gatheringKey(seen.gathering.gatheringId), seen);
