import { committeeId } from '../../domain/roles';
import { collection, type Transaction } from '../../platform/database';
import type { Projected } from '../../platform/document-paths';
import type { MemberDocument, RoleGrant, SealedPhone, Granted } from './document';
import { type Change, is, write } from '../../platform/operators';

const pageSize = 1000;

const members = collection('members');

const entryFields = [
  'name',
  'pinyin',
  'branchId',
  'branchName',
  'unitId',
  'group',
  'title',
  'duty',
  'phone.tail',
  'officePhone',
  'limited',
] as const;

/** What the directory keeps of a member. */
export type DirectoryMember = Projected<MemberDocument, '_id' | (typeof entryFields)[number]>;

/** The active members of one unit, or of all, with what the directory keeps of them. */
export const listDirectoryMembers = (unitId: string | null): Promise<DirectoryMember[]> =>
  members.listAll({ state: 'active', ...(unitId !== null && { path: unitId }) }, { fields: entryFields });

export const setLimited = (memberId: string, limited: boolean) => members.changeOne({ _id: memberId }, { limited });

/** How many active members stand at or below an organisation unit. */
export const countPeople = (orgUnitId: string) => members.count({ path: orgUnitId, state: 'active' });

/** How many active members stand at or below any of some organisation units. */
export const countPeopleIn = (orgUnitIds: readonly string[]) =>
  members.count({ path: is.in(orgUnitIds), state: 'active' });

/** The active members of a branch. */
export const listMembersOf = (branchId: string) => members.list({ path: branchId, state: 'active' }, { limit: 1000 });

/** Changes a member, unless somebody has since they were read: then it is done the next time round. */
export const changeMember = ({ _id, version }: MemberDocument, change: Change<MemberDocument>) =>
  members.changeOne({ _id, version }, { ...change, version: write.inc(1) });

export const nameBranch = (branchId: string, branchName: string) =>
  members.changeAll({ path: branchId, state: 'active', branchId, branchName: is.neq(branchName) }, { branchName });

export const nameUnit = (unitId: string, unitName: string) =>
  members.changeAll({ path: unitId, state: 'active', unitId, unitName: is.neq(unitName) }, { unitName });

const holderFields = ['no', 'name', 'branchId', 'branchName', 'unitName', 'path', 'state', 'duty', 'grants'] as const;

/** People who were ever granted a role over one of these nodes (null = over any), in the order of their ids. */
export const listGranted = (
  orgUnitIds: readonly string[] | null,
  after: string | null,
  limit: number,
): Promise<Granted[]> =>
  members.list(
    { 'grants.orgUnitId': orgUnitIds ? is.in(orgUnitIds) : is.gt('') },
    { limit, orderBy: [['_id', 'asc']], after: after === null ? null : [after], fields: holderFields },
  );

/** Those of a branch who have a duty in it. */
export const listBranchCommittee = (branchId: string) =>
  members.list(
    { branchId, state: 'active', duty: is.neq(null) },
    { limit: pageSize, orderBy: [['pinyin', 'asc']], fields: holderFields },
  );

/**
 * Adds a grant to those that were read. Grants are only ever added, so as long as there are as many of them, nobody granted
 * anything since; null if somebody did, or the member has left.
 */
export const addGrant = ({ _id, grants }: Pick<MemberDocument, '_id' | 'grants'>, grant: RoleGrant) =>
  members.changeOne({ _id, state: 'active', grants: is.size(grants.length) }, { grants: write.push([grant]) });

/** The same for a delegation, and whom the holder stands in for from then on. */
export const addDelegation = ({ _id, grants }: Pick<MemberDocument, '_id' | 'grants'>, grant: RoleGrant) =>
  members.changeOne(
    { _id, state: 'active', grants: is.size(grants.length) },
    { grants: write.push([grant]), standsInFor: grant.by.memberId },
  );

/** Ends the grant at a place in the list; null if it is not there, or was ended meanwhile. */
export const endGrant = (memberId: string, place: number, grantId: string, ended: NonNullable<RoleGrant['ended']>) =>
  members.changeOne(
    {
      _id: memberId,
      ...members.where(`grants.${place}.grantId`, grantId),
      ...members.where(`grants.${place}.ended`, null),
    },
    members.at(`grants.${place}.ended`, ended),
  );

/** Everyone who belongs to a branch or ever did, in the order of their names. */
export const listEverOfBranch = (branchId: string) =>
  members.list({ branchIds: branchId }, { limit: 1000, orderBy: [['pinyin', 'asc']] });

/** Everyone who belongs to one of some branches or ever did. */
export const listEverOfBranches = (branchIds: readonly string[]) => members.listAll({ branchIds: is.in(branchIds) });

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

/** A member's phone number as stored. */
export interface StoredPhone {
  readonly _id: string;
  readonly phone: SealedPhone;
}

/** Phone numbers of everyone on the roster, those who left too, `limit` people at a time in the order of their ids. */
export async function listStoredPhones(after: string | null, limit: number) {
  const page: Pick<MemberDocument, '_id' | 'phone'>[] = await members.list(
    {},
    { limit, orderBy: [['_id', 'asc']], after: after === null ? null : [after], fields: ['phone'] },
  );
  const phones = page.flatMap(({ _id, phone }): StoredPhone[] => (phone ? [{ _id, phone }] : []));
  return { phones, last: page.length < limit ? null : (page.at(-1)?._id ?? null) };
}

/** Puts a newly sealed number in the place of the one that was read; does nothing if it has been changed since. */
export const resealPhone = ({ _id, phone }: StoredPhone, sealed: SealedPhone) =>
  members.changeOne({ _id, 'phone.cipher': phone.cipher }, { phone: sealed });

/** Puts what is given in the place of what was kept about a member. */
export const eraseMember = (id: string, erased: Change<MemberDocument>) =>
  members.changeOne({ _id: id }, { ...erased, version: write.inc(1) });

/** Everybody in a part of the tree, whoever left it included, by id. */
export async function readMembersWithin(orgUnitId: string): Promise<Map<string, MemberDocument>> {
  // The root has everybody, and needs no index for it.
  const all = await members.listAll(orgUnitId === committeeId ? {} : { path: orgUnitId });
  return new Map(all.map(member => [member._id, member]));
}

/** Adds those who are not on the roster yet, fewer than a page of them; answers those who were, as they are. */
export async function addMissingMembers(documents: readonly MemberDocument[]): Promise<MemberDocument[]> {
  const there = await members.insertMissing(documents);
  return there.size === 0 ? [] : members.list({ _id: is.in([...there]) }, { limit: pageSize });
}

/** Somebody who is or was on the roster, as of the moment of a transaction. */
export const findMemberIn = (transaction: Transaction, memberId: string) => transaction.find('members', memberId);

/** Writes a member whom the transaction has read. */
export const putMemberIn = (transaction: Transaction, member: MemberDocument) => transaction.put('members', member);

/** Adds a member whom the transaction has looked for and not found. */
export const insertMemberIn = (transaction: Transaction, member: MemberDocument) =>
  transaction.insert('members', member);
