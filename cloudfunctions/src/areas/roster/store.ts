import { collection, is } from '../../platform/database';
import type { MemberDocument } from '../../platform/documents';
import { pageSize } from '../../platform/page-size';

const members = collection('members');
const orgUnits = collection('orgUnits');

/** Everyone who belongs to a branch or ever did, in the order of their names. */
export const listEverOfBranch = (branchId: string) =>
  members.list({ branchIds: branchId }, { limit: 1000, orderBy: [['pinyin', 'asc']] });

/** Everyone who belongs to one of some branches or ever did. */
export const listEverOfBranches = (branchIds: readonly string[]) => members.listAll({ branchIds: is.in(branchIds) });

/** The branches that are or ever were at or below the given organisation units, in the order of their ids. */
export const listBranchesEverBelow = (orgUnitIds: readonly string[]) =>
  orgUnits.listAll({ everBelow: is.in(orgUnitIds), kind: 'branch' });

/** Somebody who is or was on the roster. */
export const findMember = (memberId: string) => members.find(memberId);

/** An active member; null if there is none with this id. */
export async function findActiveMember(memberId: string): Promise<MemberDocument | null> {
  const member = await findMember(memberId);
  return member?.state === 'active' ? member : null;
}

/** The active members with a phone number, by its keyed hashes: two are enough to know that there are several. */
export const listMembersByPhone = (hashes: readonly string[]) =>
  members.list({ 'phone.hash': is.in(hashes), state: 'active' }, { limit: 2 });

/** The active members at or below an organisation unit, `limit` at a time, in the order of their ids. */
export const listMembersBelow = (orgUnitId: string, after: string | null, limit: number) =>
  members.list(
    { path: orgUnitId, state: 'active' },
    { limit, orderBy: [['_id', 'asc']], after: after === null ? null : [after] },
  );

/** The active members at or below any of some organisation units, at most `limit` of them, in any order. */
export const listMembersIn = (orgUnitIds: readonly string[], limit: number) =>
  members.list({ path: is.in(orgUnitIds), state: 'active' }, { limit });

/** Members by their ids, those who left included; as many as are asked for, in any order. */
export async function findMembers(ids: readonly string[]): Promise<MemberDocument[]> {
  const wanted = [...new Set(ids)];
  const pages = Array.from({ length: Math.ceil(wanted.length / pageSize) }, (_, page) =>
    members.list({ _id: is.in(wanted.slice(page * pageSize, (page + 1) * pageSize)) }, { limit: pageSize }),
  );
  return (await Promise.all(pages)).flat();
}
