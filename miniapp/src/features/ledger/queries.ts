import { outdate } from '../../platform/query-store';
import { useQuery } from '../../platform/use-query';
import { listLedgers } from './api';

/** The ledgers that were taken of an organisation unit; '' = none. */
export const useLedgers = (orgUnitId: string) =>
  useQuery(orgUnitId ? `ledgers:${orgUnitId}` : '', () => listLedgers(orgUnitId));

/** There is one more, or one is ready. */
export const outdateLedgers = () => outdate('ledgers:');
