import { usePages } from '../../platform/use-pages';
import { useQuery } from '../../platform/use-query';
import { getOwnData, listOwnRequests, listRequests } from './api';

/** Everything that is kept about me. */
export const useOwnData = () => useQuery('ownData', getOwnData);

/** My requests, page by page, latest first. */
export const useOwnRequests = () => usePages('ownRequests', listOwnRequests);

/** The requests from below an organisation unit, page by page; '' = none. */
export const useRequests = (orgUnitId: string, state: 'open' | 'answered') =>
  usePages(orgUnitId ? `requests:${orgUnitId}:${state}` : '', cursor => listRequests(orgUnitId, state, cursor));
