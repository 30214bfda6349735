import { useQuery } from '../../platform/use-query';
import { listLedgers } from './api';

/** The ledgers that were taken of an organisation unit; '' = none. */
export const useLedgers = (orgUnitId: string) =>
  useQuery(orgUnitId ? `ledgers:${orgUnitId}` : '', () => listLedgers(orgUnitId));
