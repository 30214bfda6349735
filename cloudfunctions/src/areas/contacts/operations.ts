import type { Contract } from '../../../../types/contract';
import type { ContactEntry } from '../../../../types/contacts';
import type { Caller } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handlers } from '../../runtime/handlers';
import { getVisibility, limitEntry, setVisibility } from './administration';
import { spendEntries } from './budget';
import { getCard, listReveals, reveal } from './cards';
import { directoryAt } from './directory';
import { freshForMs } from './index-rules';
import { packageOf } from './package-rules';
import { search, sightOf } from './search-rules';
import { nodeOf } from './tree-rules';
import { entryOf } from './view';
import { readerOf } from './visibility-rules';
import { unitPartId } from '../../records/directory-parts/store';
import { addFavourite, findFavourites, removeFavourite } from '../../records/favourites/store';

const pageSize = 100;
const favouritesLimit = 200;

/** A cursor is how many come before. */
function skipOf(cursor: string | null | undefined): number {
  if (!cursor) return 0;
  if (!/^\d{1,6}$/.test(cursor)) throw new Failure('invalid', ['cursor']);
  return Number(cursor);
}

const nextOf = (skip: number, got: number, total: number) => (skip + got < total ? String(skip + got) : null);

/** Those who keep the roster see at once what they have changed; the others soon. */
const freshFor = ({ held }: Caller) => (held.some(({ role }) => role === 'administrator') ? 0 : freshForMs);

/** Each letter that occurs, with the place of its first entry. */
function lettersOf(letters: readonly string[]) {
  return letters.flatMap((letter, at) => (letter === letters[at - 1] ? [] : [{ letter, at }]));
}

function groupsOf(groups: readonly string[]) {
  const counts = new Map<string, number>();
  for (const name of groups) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, people]) => ({ name, people }));
}

export const contacts: Handlers<Contract['contacts']> = {
  async getNode({ orgUnitId }, { caller, now }) {
    const { index, tree, table } = await directoryAt(now, freshFor(caller));
    const found = orgUnitId === null ? tree.root : tree.nodes.get(orgUnitId);
    if (!found) throw new Failure('notFound');
    const sight = sightOf(index, table, readerOf(caller));
    const node = (which: typeof found) => nodeOf(tree, index, sight, which);
    const above = found.path.slice(0, -1).flatMap(id => tree.nodes.get(id) ?? []);
    return done({
      node: node(found),
      above: above.map(({ _id, name }) => ({ orgUnitId: _id, name })),
      below: (tree.below.get(found._id) ?? []).map(node),
      now,
    });
  },

  async listPeople({ branchId, cursor }, { caller, now }) {
    const skip = skipOf(cursor);
    const directory = await directoryAt(now, freshFor(caller));
    const { index, table } = directory;
    const branch = index.branches[index.branchPlaceOf.get(branchId) ?? -1];
    if (!branch) throw new Failure('notFound');
    const { sees } = sightOf(index, table, readerOf(caller));
    const people = branch.people.filter(sees);
    const page = people.slice(skip, skip + pageSize);
    const retryAt = await spendEntries(caller.memberId, page.length, now);
    if (retryAt !== null) return refuse('tooManyReads', { retryAt });
    return done({
      branch: { orgUnitId: branch.orgUnitId, name: branch.name },
      items: page.flatMap(person => entryOf(directory, readerOf(caller), person) ?? []),
      next: nextOf(skip, page.length, people.length),
      people: people.length,
      letters: lettersOf(people.map(person => index.letters[person] ?? '#')),
      groups: groupsOf(people.map(person => index.people[person]?.group ?? '')),
    });
  },

  getCard,
  reveal,
  listReveals,

  async listFavourites(_input, { caller, now }) {
    const [directory, favourites] = await Promise.all([directoryAt(now), findFavourites(caller.memberId)]);
    const { sees } = sightOf(directory.index, directory.table, readerOf(caller));
    const items = (favourites?.memberIds ?? []).flatMap((memberId): ContactEntry[] => {
      const person = directory.index.placeOf.get(memberId);
      const entry = person !== undefined && sees(person) ? entryOf(directory, readerOf(caller), person) : null;
      return entry ? [entry] : [];
    });
    return done({ items: items.reverse() });
  },

  async setFavourite({ memberId, favourite }, { caller, now }) {
    if (!favourite) {
      await removeFavourite(caller.memberId, memberId);
      return done({ memberId, favourite });
    }
    const { index, table } = await directoryAt(now);
    const person = index.placeOf.get(memberId);
    if (person === undefined || !sightOf(index, table, readerOf(caller)).sees(person)) return refuse('notFound');
    const added = await addFavourite(caller.memberId, memberId, favouritesLimit);
    return added ? done({ memberId, favourite }) : refuse('tooManyFavourites', { limit: favouritesLimit });
  },

  async search({ text, limit, cursor }, { caller, now }) {
    const skip = skipOf(cursor);
    const directory = await directoryAt(now);
    const sight = sightOf(directory.index, directory.table, readerOf(caller));
    const { found, total } = search(directory.index, sight, readerOf(caller), text, { skip, limit });
    const retryAt = await spendEntries(caller.memberId, Math.max(1, found.length), now);
    if (retryAt !== null) return refuse('tooManyReads', { retryAt });
    const items = found.flatMap(({ person, ...match }) => {
      const entry = entryOf(directory, readerOf(caller), person);
      return entry ? [{ ...entry, match }] : [];
    });
    return done({ items, next: nextOf(skip, found.length, total), total });
  },

  async getUnitPackage({ since }, { caller, now }) {
    const { index, units, table, tableVersion } = await directoryAt(now);
    const { unitId, unitName } = caller.member;
    const nobody = { rows: [], readings: {}, gone: [], knownSince: 0, version: 0 };
    const part = units.get(unitPartId(unitId)) ?? nobody;
    const pathOf = (branchId: string) => index.branches[index.branchPlaceOf.get(branchId) ?? -1]?.path ?? [];
    const view = { unitId, part, table, tableVersion };
    const made = packageOf(view, readerOf(caller), row => pathOf(row.branchId), since);
    return done({ unit: { orgUnitId: unitId, name: unitName }, ...made });
  },

  getVisibility,
  setVisibility,
  limitEntry,
};
