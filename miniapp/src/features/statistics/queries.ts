import { RefusedRead } from '../../platform/call-failure';
import { usePages } from '../../platform/use-pages';
import { useQuery } from '../../platform/use-query';
import { type Asked, getFigures, getGatheringFigures, listSheetFigures } from './api';

const refusedRange = () => new RefusedRead('时间范围不对', '请重新选择时间', 'unavailable');
const keyOf = (asked: Asked) => `${asked.orgUnitId}:${asked.from}:${asked.until}:${asked.kind ?? ''}`;

/** Attendance of an organisation unit over some months. */
export const useFigures = (asked: Asked) =>
  useQuery(asked.orgUnitId ? `figures:${keyOf(asked)}` : '', async () => {
    const outcome = await getFigures(asked);
    if (outcome.ok) return outcome.value;
    throw refusedRange();
  });

/** The same, gathering by gathering. */
export const useSheetFigures = (asked: Asked) =>
  usePages(asked.orgUnitId ? `sheetFigures:${keyOf(asked)}` : '', async cursor => {
    const outcome = await listSheetFigures(asked, cursor);
    if (outcome.ok) return outcome.value;
    throw refusedRange();
  });

/** One gathering over everything below an organisation unit. */
export const useGatheringFigures = (orgUnitId: string, gatheringId: string) =>
  useQuery(orgUnitId && gatheringId ? `gatheringFigures:${orgUnitId}:${gatheringId}` : '', async () => {
    const outcome = await getGatheringFigures(orgUnitId, gatheringId);
    if (outcome.ok) return outcome.value;
    throw new RefusedRead('还没有签到表', '活动结束后才有统计', 'notFound');
  });
