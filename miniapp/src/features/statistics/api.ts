import type { Contract } from '../../../../types/contract';
import type { Input } from '../../../../types/operation';
import { call } from '../../platform/call';

type Statistics = Contract['statistics'];
/** Of what, over which months, and of which kind; null = every kind. */
export type Asked = Input<Statistics['getFigures']>;

/** A workbook takes the server its time. */
const patienceMs = 60_000;

export const getFigures = (asked: Asked) => call('statistics', 'getFigures', asked);

/** A page of closed sheets with their figures, latest first. */
export const listSheetFigures = (asked: Asked, cursor: string | null) =>
  call('statistics', 'listSheetFigures', { ...asked, cursor });

export const getGatheringFigures = (orgUnitId: string, gatheringId: string) =>
  call('statistics', 'getGatheringFigures', { orgUnitId, gatheringId });

/** The figures as a file. */
export const exportFigures = (asked: Asked) => call('statistics', 'exportFigures', asked, patienceMs);
