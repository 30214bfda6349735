import { collection, type Transaction } from '../../platform/database';
import type { OrgUnitDocument } from './document';
import { is, write } from '../../platform/operators';

const pageSize = 1000;

const orgUnits = collection('orgUnits');

export const listAllOrgUnits = (): Promise<OrgUnitDocument[]> => orgUnits.listAll({});

export const findOrgUnit = (id: string) => orgUnits.find(id);

/** Organisation units by id, in any order. */
export const listOrgUnits = (ids: readonly string[]) =>
  orgUnits.list({ _id: is.in(ids) }, { limit: Math.max(1, ids.length) });

/** How many organisation units stand right below one. */
export const countBelow = (parentId: string) => orgUnits.count({ parentId, dissolvedAt: null });

/** What stands right below an organisation unit, in its order. */
export const listRightBelow = (parentId: string) =>
  orgUnits.list({ parentId, dissolvedAt: null }, { limit: 1000, orderBy: [['order', 'asc']] });

/** The ids of what is or ever was at or below some organisation units. */
export const listNodesEverBelow = (orgUnitIds: readonly string[]) =>
  orgUnits.listAll({ everBelow: is.in(orgUnitIds) }, { fields: ['_id'] });

/** The highest place among those right below an organisation unit. */
export async function lastOrder(parentId: string): Promise<number> {
  const [last] = await orgUnits.list({ parentId }, { limit: 1, orderBy: [['order', 'desc']], fields: ['order'] });
  return last?.order ?? -1;
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
  orgUnits.changeOne({ _id, version }, { path, past, everBelow, version: write.inc(1) });

/** Takes back a dissolution; null if it is not dissolved. */
export const reopen = (_id: string) =>
  orgUnits.changeOne({ _id, dissolvedAt: is.gt(0) }, { dissolvedAt: null, version: write.inc(1) });

/** The ids of a node and of everything that stands below it now. */
export async function listIdsWithin(orgUnitId: string): Promise<string[]> {
  const ever = await orgUnits.listAll({ everBelow: orgUnitId }, { fields: ['path'] });
  return ever.filter(({ path }) => path.includes(orgUnitId)).map(({ _id }) => _id);
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
  const found = await orgUnits.list({ _id: is.in(ids) }, { limit: pageSize });
  return new Map(found.map(orgUnit => [orgUnit._id, orgUnit]));
}

/** Adds organisation units that are not there yet, fewer than a page; answers those that were, as they are. */
export async function addMissingOrgUnits(documents: readonly OrgUnitDocument[]): Promise<OrgUnitDocument[]> {
  const there = await orgUnits.insertMissing(documents);
  return there.size === 0 ? [] : orgUnits.list({ _id: is.in([...there]) }, { limit: pageSize });
}

/** An organisation unit as of the moment of a transaction. */
export const findOrgUnitIn = (transaction: Transaction, id: string) => transaction.find('orgUnits', id);

/** Writes an organisation unit that the transaction has read. */
export const putOrgUnitIn = (transaction: Transaction, orgUnit: OrgUnitDocument) =>
  transaction.put('orgUnits', orgUnit);

/** Adds an organisation unit that the transaction has looked for and not found. */
export const insertOrgUnitIn = (transaction: Transaction, orgUnit: OrgUnitDocument) =>
  transaction.insert('orgUnits', orgUnit);
