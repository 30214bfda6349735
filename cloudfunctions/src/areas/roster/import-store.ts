import { collection, is, together } from '../../platform/database';
import type { Documents } from '../../records/collections';
import { pageSize } from '../../platform/page-size';
import type { RosterChangeDocument } from '../../records/roster-changes/document';
import type { MemberDocument } from '../../records/members/document';

const batchSize = 500;

async function readAll<N extends 'orgUnits' | 'members'>(
  name: N,
  where: Readonly<Record<string, unknown>>,
): Promise<Map<string, Documents[N]>> {
  const all = await collection(name).listAll(where);
  return new Map(all.map(document => [document._id, document]));
}

/** Every organisation unit there is, by id. */
export const readOrgUnits = () => readAll('orgUnits', {});

/** Everybody in a part of the tree, whoever left it included. */
export const readMembersBelow = (orgUnitId: string) =>
  // The root has everybody, and needs no index for it.
  readAll('members', orgUnitId === 'C' ? {} : { path: orgUnitId });

/** Everybody in a part of the tree, and whoever else has one of these ids. */
export async function readMembersFor(orgUnitId: string, ids: readonly string[]): Promise<Map<string, MemberDocument>> {
  const all = await readMembersBelow(orgUnitId);
  const others = ids.filter(id => !all.has(id));
  if (orgUnitId === 'C') return all;
  for (let i = 0; i < others.length; i += batchSize) {
    const some = others.slice(i, i + batchSize);
    for (const member of await collection('members').list({ _id: is.in(some) }, { limit: batchSize }))
      all.set(member._id, member);
  }
  return all;
}

type Added = 'orgUnits' | 'members' | 'rosterChanges';

/** Adds documents, at most a batch of them, and answers those that were there before. */
async function addMissing<N extends Added>(name: N, documents: readonly Documents[N][]): Promise<Documents[N][]> {
  const { insertMissing, list } = collection(name);
  const there = await insertMissing(documents);
  return there.size === 0 ? [] : list({ _id: is.in([...there]) }, { limit: pageSize });
}

/**
 * Adds documents in batches, each with its entry of the journal. Answers those that somebody else has made meanwhile;
 * `isOurs` tells them from what we added before a crash.
 */
export async function addWithJournal<N extends 'orgUnits' | 'members'>(
  name: N,
  documents: readonly Documents[N][],
  entryOf: (document: Documents[N]) => RosterChangeDocument,
  isOurs: (document: Documents[N], found: Documents[N]) => boolean,
): Promise<Documents[N][]> {
  const overtaken: Documents[N][] = [];
  for (let i = 0; i < documents.length; i += batchSize) {
    const batch = documents.slice(i, i + batchSize);
    const found = new Map((await addMissing(name, batch)).map(document => [document._id, document]));
    const isOther = (document: Documents[N]) => {
      const there = found.get(document._id);
      return there !== undefined && !isOurs(document, there);
    };
    overtaken.push(...batch.filter(isOther));
    await addMissing('rosterChanges', batch.filter(document => !isOther(document)).map(entryOf));
  }
  return overtaken;
}

/**
 * Changes a member whom nobody has changed since `basedOn`, together with the entry of the journal. Done before, it does
 * nothing. False: somebody else was first.
 */
export function changeWithJournal(
  memberId: string,
  basedOn: number,
  changeId: string,
  change: (before: MemberDocument) => { after: MemberDocument; entry: RosterChangeDocument },
): Promise<boolean> {
  return together(async ({ find, put, insert }) => {
    const before = await find('members', memberId);
    if (before?.version !== basedOn) return (await find('rosterChanges', changeId)) !== null;
    const { after, entry } = change(before);
    await put('members', after);
    await insert('rosterChanges', entry);
    return true;
  });
}
