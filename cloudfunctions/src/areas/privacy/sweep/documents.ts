import { anyCollection } from '../../../platform/database';
import { removeFiles } from '../../../platform/files';
import type { Documents } from '../../../records/collections';
import { is } from '../../../platform/operators';

type Where = Readonly<Record<string, unknown>>;

/** How many documents of any collection meet some conditions. */
export const countDocuments = (name: keyof Documents, where: Where) => anyCollection(name).count(where);

/** Removes the files of documents that are about to go themselves. */
async function removeFilesOf(name: keyof Documents, where: Where): Promise<void> {
  if (name !== 'attachments') return;
  const files = await anyCollection(name).list(where, { limit: 1000, fields: ['fileId'] });
  await removeFiles(files.map(({ fileId }) => String(fileId)));
}

/** Removes from any collection what has this value in that field, files included. */
export async function removeWith(name: keyof Documents, field: string, value: string): Promise<number> {
  await removeFilesOf(name, { [field]: value });
  return anyCollection(name).remove({ [field]: value });
}

/** Documents of any collection that have this value in that field, page by page. */
export async function* documentsWith(name: keyof Documents, field: string, value: string, pageSize: number) {
  for (let last: string | null = null; ;) {
    const page: Awaited<ReturnType<ReturnType<typeof anyCollection>['list']>> = await anyCollection(name).list(
      { [field]: value },
      { limit: pageSize, orderBy: [['_id', 'asc']], after: last === null ? null : [last] },
    );
    yield* page;
    last = page.at(-1)?._id ?? null;
    if (page.length < pageSize) return;
  }
}

/** Puts whole fields in place of those of a document. */
export const replaceFields = (name: keyof Documents, id: string, fields: Where) =>
  anyCollection(name).changeOne({ _id: id }, fields);

/** Leaves nothing in a field of some documents. */
export const eraseField = (name: keyof Documents, ids: readonly string[], field: string) =>
  anyCollection(name).changeAll({ _id: is.in(ids) }, { [field]: null });

/** Ids of documents whose `field` is an instant no later than `until`, and that meet some conditions. */
export async function listOutdated(name: keyof Documents, field: string, until: number, only: Where, limit: number) {
  const where = { ...only, [field]: is.and<number>(is.gt(0), is.lte(until)) };
  return (await anyCollection(name).list(where, { limit, fields: [field] })).map(({ _id }) => _id);
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

/** Removes documents of any collection by their ids, files included. */
export async function removeAll(name: keyof Documents, ids: readonly string[]): Promise<number> {
  await removeFilesOf(name, { _id: is.in(ids) });
  return anyCollection(name).remove({ _id: is.in(ids) });
}
