import { RefusedRead } from '../../platform/call-failure';
import { usePages } from '../../platform/use-pages';
import { useQuery } from '../../platform/use-query';
import { getHolder, listDelegations, listHolders } from './api';

/** Those who hold a role over a node or within it, page by page; '' = none are read. */
export const useHolders = (orgUnitId: string, ended = false) =>
  usePages(orgUnitId ? `holders:${orgUnitId}:${ended}` : '', cursor => listHolders(orgUnitId, ended, cursor));

/** What one person holds and held over a node and within it. */
export const useHolder = (orgUnitId: string, memberId: string) =>
  useQuery(orgUnitId && memberId ? `holder:${orgUnitId}:${memberId}` : '', () => readHolder(orgUnitId, memberId));

/** Who stands in for the secretary of a branch, and who could. */
export const useDelegations = (orgUnitId: string) =>
  useQuery(orgUnitId ? `delegations:${orgUnitId}` : '', () => listDelegations(orgUnitId));

async function readHolder(orgUnitId: string, memberId: string) {
  const outcome = await getHolder(orgUnitId, memberId);
  if (outcome.ok) return outcome.value;
  throw new RefusedRead('没有找到这位同志', '可能已调离，或不在您管理的范围内；请返回重新查找', 'notFound');
}
