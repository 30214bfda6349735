import { collection, is } from '../../platform/database';
import type { MemberDocument } from '../../platform/documents';

const members = collection('members');
const orgUnits = collection('orgUnits');

/** The most that one query answers. */
const mostAtOnce = 1000;

/** Everyone who belongs to a branch or ever did, in the order of their names. */
export const listEverOfBranch = (branchId: string) =>
  members.list({ branchIds: branchId }, { limit: 1000, orderBy: [['pinyin', 'asc']] });

/** The branches that are or ever were at or below the given organisation units, `limit` at a time, in the order of their ids. */
export const listBranchesEverBelow = (orgUnitIds: readonly string[], after: string | null, limit: number) =>
  orgUnits.list(
    { everBelow: is.in(orgUnitIds), kind: 'branch' },
    { limit, orderBy: [['_id', 'asc']], after: after === null ? null : [after] },
  );

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
  const pages = Array.from({ length: Math.ceil(wanted.length / mostAtOnce) }, (_, page) =>
    members.list({ _id: is.in(wanted.slice(page * mostAtOnce, (page + 1) * mostAtOnce)) }, { limit: mostAtOnce }),
  );
  return (await Promise.all(pages)).flat();
}
