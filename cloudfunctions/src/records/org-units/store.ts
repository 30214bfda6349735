import { collection, is } from '../../platform/database';
import type { OrgUnitDocument } from './document';

const pageSize = 1000;

async function readAll<T extends { readonly _id: string }>(page: (after: string | null) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let last: string | null = null; ;) {
    const some: T[] = await page(last);
    all.push(...some);
    last = some.at(-1)?._id ?? null;
    if (some.length < pageSize) return all;
  }
}

const byId = (after: string | null) =>
  ({ limit: pageSize, orderBy: [['_id', 'asc']], after: after === null ? null : [after] }) as const;

const orgUnits = collection('orgUnits');

export const listAllOrgUnits = (): Promise<OrgUnitDocument[]> => readAll(after => orgUnits.list({}, byId(after)));

export const findOrgUnit = (id: string) => orgUnits.find(id);

/** Organisation units by id, in any order. */
export const listOrgUnits = (ids: readonly string[]) =>
  orgUnits.list({ _id: is.in(ids) }, { limit: Math.max(1, ids.length) });

/** How many organisation units stand right below one. */
export const countBelow = (parentId: string) => orgUnits.count({ parentId, dissolvedAt: null });

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

/** The branches that are or ever were at or below the given organisation units, in the order of their ids. */
export const listBranchesEverBelow = (orgUnitIds: readonly string[]) =>
  orgUnits.listAll({ everBelow: is.in(orgUnitIds), kind: 'branch' });

/** Organisation units by their ids, at most 1000. */
export async function readOrgUnitsById(ids: readonly string[]): Promise<Map<string, OrgUnitDocument>> {
  const found = await collection('orgUnits').list({ _id: is.in(ids) }, { limit: pageSize });
  return new Map(found.map(orgUnit => [orgUnit._id, orgUnit]));
}
