import { useQuery } from '../../platform/use-query';
import { getOwnYear } from './api';

/** My record of a year. */
export const useOwnYear = (year: number) => useQuery(`record:${year}`, () => getOwnYear(year));
