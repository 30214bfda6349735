import { collection, is, type Where } from '../../platform/database';
import { removeFiles } from '../../platform/files';
import type { Documents } from '../../records/collections';
export const members = collection('members');
export const accounts = collection('accounts');

/** A change that puts whole fields in place, instead of mixing objects into those that are there. */
const wholeFields = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, is.set(value)]));

/** How many documents of any collection meet some conditions. */
export const countOf = (name: keyof Documents, where: Where) => collection(name).count(where);

/** Removes the files of documents that are about to go themselves. */
async function removeFilesOf(name: keyof Documents, where: Where): Promise<void> {
  if (name !== 'attachments') return;
  const files = await collection(name).list(where, { limit: 1000, fields: ['fileId'] });
  await removeFiles(files.map(({ fileId }) => fileId));
}

/** Removes from any collection what has this value in that field, files included. */
export async function removeWith(name: keyof Documents, field: string, value: string): Promise<number> {
  await removeFilesOf(name, { [field]: value });
  return collection(name).remove({ [field]: value });
}

/** Documents of any collection that have this value in that field, page by page. */
export async function* documentsWith(name: keyof Documents, field: string, value: string, pageSize: number) {
  for (let last: string | null = null; ;) {
    const page: Documents[keyof Documents][] = await collection(name).list(
      { [field]: value },
      { limit: pageSize, orderBy: [['_id', 'asc']], after: last === null ? null : [last] },
    );
    yield* page;
    last = page.at(-1)?._id ?? null;
    if (page.length < pageSize) return;
  }
}

/** Puts whole fields in place of those of a document. */
export const replaceFields = (name: keyof Documents, id: string, fields: object) =>
  collection(name).changeOne({ _id: id }, wholeFields(fields));

/** Leaves nothing in a field of some documents. */
export const eraseField = (name: keyof Documents, ids: readonly string[], field: string) =>
  collection(name).changeAll({ _id: is.in(ids) }, wholeFields({ [field]: null }));

/** Ids of documents whose `field` is an instant no later than `until`, and that meet some conditions. */
export async function listOutdated(name: keyof Documents, field: string, until: number, only: Where, limit: number) {
  const where = { ...only, [field]: is.and([is.gt(0), is.lte(until)]) };
  return (await collection(name).list(where, { limit, fields: [field] })).map(({ _id }) => _id);
}

/** The same, of documents where a field still has something in it. */
export const listFilled = (
  name: keyof Documents,
  filled: string,
  field: string,
  until: number,
  only: Where,
  limit: number,
) => listOutdated(name, field, until, { ...only, [filled]: is.neq(null) }, limit);

export async function removeAll(name: keyof Documents, ids: readonly string[]): Promise<number> {
  await removeFilesOf(name, { _id: is.in(ids) });
  return collection(name).remove({ _id: is.in(ids) });
}
