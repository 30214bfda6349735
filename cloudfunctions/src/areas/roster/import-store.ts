import { collection, is } from '../../platform/database';
import type { Documents, MemberDocument, OrgUnitDocument } from '../../platform/documents';

const pageSize = 1000;
const batchSize = 500;
/** Changes under way at one time; each is a round trip. */
const changesAtOnce = 8;

/** Called with how many more documents have been written. */
export type Written = (count: number) => void;

async function readAll<N extends 'orgUnits' | 'members'>(name: N): Promise<Map<string, Documents[N]>> {
  const all = new Map<string, Documents[N]>();
  for (let last: string | null = null; ;) {
    const page: Documents[N][] = await collection(name).list(
      {},
      { limit: pageSize, orderBy: [['_id', 'asc']], after: last === null ? null : [last] },
    );
    for (const document of page) all.set(document._id, document);
    last = page.at(-1)?._id ?? null;
    if (page.length < pageSize) return all;
  }
}

/** Every organisation unit there is, by id. */
export const readOrgUnits = () => readAll('orgUnits');

/** Everybody there is, by id. */
export const readMembers = () => readAll('members');

async function eachAtOnce<T>(list: readonly T[], work: (item: T) => Promise<unknown>, written: Written): Promise<void> {
  for (let i = 0; i < list.length; i += changesAtOnce) {
    const some = list.slice(i, i + changesAtOnce);
    await Promise.all(some.map(work));
    written(some.length);
  }
}

/** Adds documents in batches. `overwrite` is for those that have come to exist meanwhile: another import is under way. */
async function addAll<N extends 'orgUnits' | 'members'>(
  name: N,
  documents: readonly Documents[N][],
  overwrite: (document: Documents[N]) => Promise<unknown>,
  written: Written,
): Promise<void> {
  const { insertMany, insert } = collection(name);
  for (let i = 0; i < documents.length; i += batchSize) {
    const batch = documents.slice(i, i + batchSize);
    if (await insertMany(batch)) written(batch.length);
    else await eachAtOnce(batch, async document => (await insert(document)) || (await overwrite(document)), written);
  }
}

const putOrgUnit = (orgUnit: OrgUnitDocument) => collection('orgUnits').put(orgUnit);

export const addOrgUnits = (list: readonly OrgUnitDocument[], written: Written) =>
  addAll('orgUnits', list, putOrgUnit, written);

export const changeOrgUnits = (list: readonly OrgUnitDocument[], written: Written) =>
  eachAtOnce(list, putOrgUnit, written);

/**
 * Sets what the roster says of a member, and leaves alone whatever else is kept with them: a role that was granted or
 * revoked since they were read stays so.
 */
function changeMember({ _id, phone, grants: _, ...rest }: MemberDocument): Promise<unknown> {
  return collection('members').changeOne({ _id }, { ...rest, phone: is.set(phone) });
}

export const addMembers = (list: readonly MemberDocument[], written: Written) =>
  addAll('members', list, changeMember, written);

export const changeMembers = (list: readonly MemberDocument[], written: Written) =>
  eachAtOnce(list, changeMember, written);
