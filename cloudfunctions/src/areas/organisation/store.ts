import { collection, is } from '../../platform/database';
import type { OrgUnitDocument } from '../../platform/documents';

const orgUnits = collection('orgUnits');
const members = collection('members');

export const findOrgUnit = (id: string) => orgUnits.find(id);

/** Organisation units by id, in any order. */
export const listOrgUnits = (ids: readonly string[]) =>
  orgUnits.list({ _id: is.in(ids) }, { limit: Math.max(1, ids.length) });

/** How many organisation units stand right below one. */
export const countBelow = (parentId: string) => orgUnits.count({ parentId, dissolvedAt: null });

/** How many active members stand at or below an organisation unit. */
export const countPeople = (orgUnitId: string) => members.count({ path: orgUnitId, state: 'active' });

/** The highest place among those right below an organisation unit. */
export async function lastOrder(parentId: string): Promise<number> {
  const [last] = await orgUnits.list({ parentId }, { limit: 1, orderBy: [['order', 'desc']], fields: ['order'] });
  return (last as Pick<OrgUnitDocument, 'order'> | undefined)?.order ?? -1;
}
