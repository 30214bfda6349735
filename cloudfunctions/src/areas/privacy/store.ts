import { collection, is, type Where } from '../../platform/database';
import { removeFiles } from '../../platform/files';
import type { Author, Documents } from '../../platform/documents';
import type { ForgettingDocument, PrivacyRequestDocument } from '../../platform/privacy-documents';

const requests = collection('privacyRequests');
const forgettings = collection('forgettings');
const members = collection('members');
const accounts = collection('accounts');

/** A change that puts whole fields in place, instead of mixing objects into those that are there. */
const wholeFields = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, is.set(value)]));

/** How many documents of any collection meet some conditions. */
export const countOf = (name: keyof Documents, where: Where) => collection(name).count(where);

/** How many reflections on what they studied are kept of a member. */
export const countReflectionsOf = (memberId: string) =>
  collection('checkIns').count({ memberId, 'study.reflection': is.neq(null) });

/** On how many gatherings' sheets a member stands, versions counted once. */
export async function countSheetsWith(memberId: string): Promise<number> {
  const versions = await collection('sheets').list(
    { 'rows.memberId': memberId },
    { limit: 1000, fields: ['gatheringId'] },
  );
  return new Set(versions.map(({ gatheringId }) => gatheringId)).size;
}

/** On how many lists of those who signed up a member stands, or stood. */
export async function countSignUpsOf(memberId: string): Promise<number> {
  const lists = await Promise.all(
    ['order.memberId', 'withdrawn.memberId'].map(field =>
      collection('signUpLists').list({ [field]: memberId }, { limit: 1000, fields: ['_id'] }),
    ),
  );
  return new Set(lists.flat().map(({ _id }) => _id)).size;
}

/** Adds a request; false if that one exists. */
export const addRequest = (request: PrivacyRequestDocument) => requests.insert(request);

export const findRequest = (id: string) => requests.find(id);

type After = readonly [at: number, id: string] | null;
const latestFirst = [
  ['at', 'desc'],
  ['_id', 'desc'],
] as const;

/** A member's requests, latest first. */
export const listRequestsOf = (memberId: string, after: After, limit: number) =>
  requests.list({ memberId }, { limit, after, orderBy: latestFirst });

/** The requests from below an organisation unit, latest first. */
export const listRequestsBelow = (orgUnitId: string, isOpen: boolean, after: After, limit: number) =>
  requests.list(
    { path: orgUnitId, state: isOpen ? 'open' : is.in(['done', 'declined']) },
    { limit, after, orderBy: latestFirst },
  );

/** Answers a request that is open; null if it is not. */
export const closeRequest = (id: string, state: 'done' | 'declined', words: string, by: Author, at: number) =>
  requests.changeOne({ _id: id, state: 'open' }, { state, answer: is.set({ words, by, at }) });

/** Puts what is given in the place of what was kept about a member. */
export const eraseMember = (id: string, erased: object) =>
  members.changeOne({ _id: id }, { ...wholeFields(erased), version: is.inc(1) });

/** Records that a person is to be forgotten; false if that, or the pseudonym, is there already. */
export const addForgetting = (forgetting: ForgettingDocument) => forgettings.insert(forgetting);

export const findForgetting = (memberId: string) => forgettings.find(memberId);

export const changeForgetting = (memberId: string, change: Partial<ForgettingDocument>) =>
  forgettings.changeOne(
    { _id: memberId },
    { ...change, ...('erasing' in change && { erasing: is.set(change.erasing) }) },
  );

/** People whose forgetting is not complete. */
export const listForgettings = (limit: number) => forgettings.list({ doneAt: null }, { limit });

/** The WeChat identities that are bound to a member. */
export const listOpenids = async (memberId: string): Promise<string[]> =>
  (await accounts.list({ memberId }, { limit: 10 })).map(({ _id }) => _id);

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
