import type { VisibilityTable } from '../../../../types/contacts';
import { collection, is } from '../../platform/database';
import type {
  DirectoryHeadDocument,
  DirectoryPartDocument,
  EntryLimitDocument,
  RevealDocument,
  VisibilityDocument,
} from '../../platform/contacts-documents';
import type { MemberDocument, OrgUnitDocument } from '../../platform/documents';

const heads = collection('directoryHead');
const parts = collection('directoryParts');
const members = collection('members');
const orgUnits = collection('orgUnits');
const reveals = collection('reveals');
const favourites = collection('favourites');
const visibilities = collection('visibilities');
const entryLimits = collection('entryLimits');

const headId = 'head';
const pageSize = 1000;

export const treePartId = 'tree';
export const unitPartId = (unitId: string) => `unit:${unitId}`;

export const findHead = () => heads.find(headId);

/** Notes that the roster is about to change. */
export async function openChange(token: string, at: number): Promise<void> {
  const first: DirectoryHeadDocument = { _id: headId, version: 0, begun: 0, open: [] };
  const noted = () => heads.changeOne({ _id: headId }, { open: is.push([{ token, at }]) });
  if (await noted()) return;
  await heads.insert(first);
  await noted();
}

/** A version that nobody else writes. */
export async function beginVersion(): Promise<number> {
  const head = await heads.changeOne({ _id: headId }, { begun: is.inc(1) });
  if (!head) throw new Error('no directory head');
  return head.begun;
}

/** Lets readers see everything up to `version`. */
export const publishVersion = (version: number) =>
  heads.changeOne({ _id: headId, version: is.lt(version) }, { version });

/** The changes with these tokens are in the directory now. */
export const settleChanges = (tokens: readonly string[]) =>
  heads.changeOne({ _id: headId }, { open: is.pull({ token: is.in(tokens) }) });

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

const rowFields = [
  ...['name', 'pinyin', 'branchId', 'branchName', 'unitId', 'group', 'title', 'duty'],
  ...['phone.tail', 'officePhone', 'limited'],
];

/** The active members of one unit, or of all, with what the directory keeps of them. */
export const listDirectoryMembers = (unitId: string | null): Promise<MemberDocument[]> =>
  readAll(after =>
    members.list({ state: 'active', ...(unitId !== null && { path: unitId }) }, { ...byId(after), fields: rowFields }),
  );

export const listOrgUnits = (): Promise<OrgUnitDocument[]> => readAll(after => orgUnits.list({}, byId(after)));

/** Adds a reveal; false if that one is recorded. */
export const addReveal = (reveal: RevealDocument) => reveals.insert(reveal);

export const findReveal = (id: string) => reveals.find(id);

/** Who had a field of a member revealed, latest first. */
export const listReveals = (memberId: string, after: readonly [at: number, id: string] | null, limit: number) =>
  reveals.list(
    { memberId },
    {
      limit,
      orderBy: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      after,
    },
  );

export const findFavourites = (memberId: string) => favourites.find(memberId);

/** Adds a favourite; false if there are `limit` already. */
export async function addFavourite(memberId: string, favourite: string, limit: number): Promise<boolean> {
  const added = () =>
    favourites.changeOne(
      { _id: memberId, [`memberIds.${limit - 1}`]: is.exists(false) },
      { memberIds: is.addToSet(favourite) },
    );
  if (await added()) return true;
  if (await favourites.insert({ _id: memberId, memberIds: [favourite] })) return true;
  if (await added()) return true;
  return (await favourites.find(memberId))?.memberIds.includes(favourite) ?? false;
}

export const removeFavourite = (memberId: string, favourite: string) =>
  favourites.changeOne({ _id: memberId }, { memberIds: is.pull(favourite) });

/** The table in force; null while nobody has decided one. */
export async function latestVisibility(): Promise<VisibilityDocument | null> {
  const [latest] = await visibilities.list({}, { limit: 1, orderBy: [['version', 'desc']] });
  return latest ?? null;
}

/** Adds a version of the table; false if that version exists. */
export const addVisibility = (version: number, table: VisibilityTable, by: VisibilityDocument['by'], at: number) =>
  visibilities.insert({ _id: `v${version}`, version, table, by, at });

export const findVisibility = (version: number) => visibilities.find(`v${version}`);

/** Adds to the journal of limits; false if that entry exists. */
export const addEntryLimit = (limit: EntryLimitDocument) => entryLimits.insert(limit);

export const findEntryLimit = (id: string) => entryLimits.find(id);

export const setLimited = (memberId: string, limited: boolean) => members.changeOne({ _id: memberId }, { limited });
