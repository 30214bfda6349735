import { collection, is } from '../../platform/database';
import type { MemberDocument, OrgUnitDocument, RoleGrant } from '../../platform/documents';

const members = collection('members');
const orgUnits = collection('orgUnits');
const pageSize = 1000;

const holderFields = ['no', 'name', 'branchId', 'branchName', 'unitName', 'path', 'state', 'duty', 'grants'] as const;
/** What is read of those who were granted something. */
export type Granted = Pick<MemberDocument, '_id' | (typeof holderFields)[number]>;

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
export const listCommittee = (branchId: string) =>
  members.list(
    { branchId, state: 'active', duty: is.neq(null) },
    { limit: pageSize, orderBy: [['pinyin', 'asc']], fields: holderFields },
  ) as Promise<Granted[]>;

/** The ids of a node and of everything that stands below it now. */
export async function listIdsWithin(orgUnitId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let last: string | null = null; ;) {
    const page: OrgUnitDocument[] = await orgUnits.list(
      { everBelow: orgUnitId },
      { limit: pageSize, orderBy: [['_id', 'asc']], after: last === null ? null : [last], fields: ['path'] },
    );
    for (const { _id, path } of page) if (path.includes(orgUnitId)) ids.push(_id);
    last = page.at(-1)?._id ?? null;
    if (page.length < pageSize) return ids;
  }
}

/** Where nodes stand: the ids from the root down to each, by its id. */
export async function pathsOf(orgUnitIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [...new Set(orgUnitIds)];
  const paths = new Map<string, readonly string[]>();
  for (let start = 0; start < ids.length; start += pageSize) {
    const some = ids.slice(start, start + pageSize);
    const page = await orgUnits.list({ _id: is.in(some) }, { limit: pageSize, fields: ['path'] });
    for (const { _id, path } of page) paths.set(_id, path);
  }
  return paths;
}

/**
 * Adds a grant to those that were read. Grants are only ever added, so as long as there are as many of them, nobody granted
 * anything since; null if somebody did, or the member has left.
 */
export const addGrant = ({ _id, grants }: Pick<MemberDocument, '_id' | 'grants'>, grant: RoleGrant) =>
  members.changeOne({ _id, state: 'active', grants: is.size(grants.length) }, { grants: is.push([grant]) });

/** The same for a delegation, and whom the holder stands in for from then on. */
export const addDelegation = ({ _id, grants }: Pick<MemberDocument, '_id' | 'grants'>, grant: RoleGrant) =>
  members.changeOne(
    { _id, state: 'active', grants: is.size(grants.length) },
    { grants: is.push([grant]), standsInFor: grant.by.memberId },
  );

/** Ends the grant at a place in the list; null if it is not there, or was ended meanwhile. */
export const endGrant = (memberId: string, place: number, grantId: string, ended: NonNullable<RoleGrant['ended']>) =>
  members.changeOne(
    { _id: memberId, [`grants.${place}.grantId`]: grantId, [`grants.${place}.ended`]: null },
    { [`grants.${place}.ended`]: is.set(ended) },
  );
