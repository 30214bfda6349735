import { collection, is } from '../../platform/database';
import type { DirectoryPartDocument } from './document';

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

const parts = collection('directoryParts');

export const treePartId = 'tree';

export const unitPartId = (unitId: string) => `unit:${unitId}`;

/** Every part that changed after a version. */
export const listPartsSince = (version: number): Promise<DirectoryPartDocument[]> =>
  readAll(after => parts.list({ version: is.gt(version) }, byId(after)));

export const findPart = (id: string) => parts.find(id);

/** Puts a part in place of the one that was read; false if somebody else has put another one there since. */
export async function putPart(part: DirectoryPartDocument, seen: DirectoryPartDocument | null): Promise<boolean> {
  const { _id, ...rest } = part;
  if (!seen) return parts.insert(part);
  return (await parts.changeOne({ _id, version: seen.version }, rest)) !== null;
}
