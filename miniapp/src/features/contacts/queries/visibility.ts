import type { Visibility } from '../../../../../types/contacts';
import { RefusedRead } from '../../../platform/call-failure';
import { remember } from '../../../platform/query-store';
import { useQuery } from '../../../platform/use-query';
import { getVisibility } from '../api/visibility';

const keyOf = (orgUnitId: string) => `visibility:${orgUnitId}`;

/** The table in force; anew whenever the page is shown, and at once after a change. */
export const useVisibility = (orgUnitId: string) =>
  useQuery(orgUnitId ? keyOf(orgUnitId) : '', () => readVisibility(orgUnitId));

/** The table in force, from the server. */
export async function readVisibility(orgUnitId: string): Promise<Visibility> {
  const outcome = await getVisibility(orgUnitId);
  if (outcome.ok) return outcome.value;
  throw new RefusedRead('只有工委管理员可以设置', '通讯录可见范围全市统一，如需调整，请联系工委', 'forbidden');
}

export const rememberVisibility = (orgUnitId: string, visibility: Visibility) => remember(keyOf(orgUnitId), visibility);
