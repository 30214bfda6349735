import { collection, is } from '../../platform/database';
import type { MemberDocument, OrgUnitDocument } from '../../platform/documents';

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

/** How many active members stand at or below any of some organisation units. */
export const countPeopleIn = (orgUnitIds: readonly string[]) =>
  members.count({ path: is.in(orgUnitIds), state: 'active' });

/** What stands right below an organisation unit, in its order. */
export const listRightBelow = (parentId: string) =>
  orgUnits.list({ parentId, dissolvedAt: null }, { limit: 1000, orderBy: [['order', 'asc']] });

/** The ids of what is or ever was at or below some organisation units, as many as the database answers twice over. */
export async function listNodesEverBelow(orgUnitIds: readonly string[]): Promise<Pick<OrgUnitDocument, '_id'>[]> {
  const pageOf = (after: string | null) =>
    orgUnits.list(
      { everBelow: is.in(orgUnitIds) },
      { limit: 1000, orderBy: [['_id', 'asc']], fields: ['_id'], after: after === null ? null : [after] },
    );
  const first = await pageOf(null);
  const last = first.at(-1);
  return last && first.length === 1000 ? [...first, ...(await pageOf(last._id))] : first;
}

/** The highest place among those right below an organisation unit. */
export async function lastOrder(parentId: string): Promise<number> {
  const [last] = await orgUnits.list({ parentId }, { limit: 1, orderBy: [['order', 'desc']], fields: ['order'] });
  return (last as Pick<OrgUnitDocument, 'order'> | undefined)?.order ?? -1;
}

/** What stands below an organisation unit, at any depth, as far as its own path says so; parents before children. */
export async function listNodesBelow(orgUnitId: string): Promise<OrgUnitDocument[]> {
  const ever = await orgUnits.list({ everBelow: orgUnitId }, { limit: 1000, orderBy: [['_id', 'asc']] });
  return ever
    .filter(({ _id, path }) => _id !== orgUnitId && path.includes(orgUnitId))
    .sort((a, b) => a.path.length - b.path.length);
}

/** Puts an organisation unit where it stands now; null if somebody has changed it since it was read. */
export const changeNode = ({ _id, version }: OrgUnitDocument, { path, past, everBelow }: OrgUnitDocument) =>
  orgUnits.changeOne({ _id, version }, { path, past, everBelow, version: is.inc(1) });

/** Takes back a dissolution; null if it is not dissolved. */
export const reopen = (_id: string) =>
  orgUnits.changeOne({ _id, dissolvedAt: is.gt(0) }, { dissolvedAt: null, version: is.inc(1) });

/** The active members of a branch. */
export const listMembersOf = (branchId: string) => members.list({ path: branchId, state: 'active' }, { limit: 1000 });

/** Changes a member, unless somebody has since they were read: then it is done the next time round. */
export const changeMember = ({ _id, version }: MemberDocument, change: object) =>
  members.changeOne({ _id, version }, { ...change, version: is.inc(1) });

export const nameBranch = (branchId: string, branchName: string) =>
  members.changeAll({ path: branchId, state: 'active', branchId, branchName: is.neq(branchName) }, { branchName });

export const nameUnit = (unitId: string, unitName: string) =>
  members.changeAll({ path: unitId, state: 'active', unitId, unitName: is.neq(unitName) }, { unitName });
