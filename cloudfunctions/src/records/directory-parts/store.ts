import { collection } from '../../platform/database';
import type { DirectoryPartDocument } from './document';
import { is } from '../../platform/operators';

const parts = collection('directoryParts');

export const treePartId = 'tree';

export const unitPartId = (unitId: string) => `unit:${unitId}`;

/** Every part that changed after a version. */
export const listPartsSince = (version: number): Promise<DirectoryPartDocument[]> =>
  parts.listAll({ version: is.gt(version) });

export const findPart = (id: string) => parts.find(id);

/** Puts a part in place of the one that was read; false if somebody else has put another one there since. */
export async function putPart(part: DirectoryPartDocument, seen: DirectoryPartDocument | null): Promise<boolean> {
  const { _id, ...rest } = part;
  if (!seen) return parts.insert(part);
  return (await parts.changeOne({ _id, version: seen.version }, rest)) !== null;
}
