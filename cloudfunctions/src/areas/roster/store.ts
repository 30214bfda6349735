import { collection, is } from '../../platform/database';

const members = collection('members');
const orgUnits = collection('orgUnits');

/** The active members of one branch, in the order of their names. */
export const listBranchMembers = (branchId: string) =>
  members.list({ branchId, state: 'active' }, { limit: 1000, orderBy: [['pinyin', 'asc']] });

/** The branches at or below the given organisation units, `limit` at a time, in the order of their ids. */
export const listBranchesBelow = (orgUnitIds: readonly string[], after: string | null, limit: number) =>
  orgUnits.list(
    { path: is.in(orgUnitIds), kind: 'branch' },
    { limit, orderBy: [['_id', 'asc']], after: after === null ? null : [after] },
  );
