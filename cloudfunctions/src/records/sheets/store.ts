import { collection } from '../../platform/database';
import type { CountedSheet, SheetDocument, SheetFigures } from './document';
import type { Period } from '../../domain/periods';
import { is } from '../../platform/operators';

const sheets = collection('sheets');

/** One branch has fewer people than this; it is also the most that one query answers. */
const branchLimit = 1000;
/** Adds those of some sheets' versions that are not there; answers the ids of those that were. */
export const addSheets = (made: readonly SheetDocument[]) => sheets.insertMissing(made);

/** Adds a version; false if that version exists. */
export const addSheet = (sheet: SheetDocument) => sheets.insert(sheet);

export const findSheet = (id: string) => sheets.find(id);

/** The version of a branch's sheet that holds now. */
export async function latestSheet(gatheringId: string, branchId: string): Promise<SheetDocument | null> {
  const [latest] = await sheets.list({ gatheringId, branchId }, { limit: 1, orderBy: [['version', 'desc']] });
  return latest ?? null;
}

/** Every version of a branch's sheet, oldest first, with what it changed but without its rows. */
export const listVersions = (gatheringId: string, branchId: string) =>
  sheets.list(
    { gatheringId, branchId },
    {
      limit: branchLimit,
      orderBy: [['version', 'asc']],
      fields: ['version', 'corrections', 'guestCorrections', 'by', 'at'],
    },
  );

/** Every version of the sheets of some branches at one gathering. */
export const listAllVersions = (gatheringId: string, branchIds: readonly string[]) =>
  sheets.listAll({ gatheringId, branchId: is.in(branchIds) });

/** All versions of the sheets of some gatherings that a member stands in. */
export const listSheetsWith = (gatheringIds: readonly string[], memberId: string) =>
  sheets.list({ 'rows.memberId': memberId, gatheringId: is.in(gatheringIds) }, { limit: branchLimit });

/** The sheets of a gathering with their rows, every version, some branches at a time in the order of their ids. */
export const listSheets = (gatheringId: string, after: string | null, limit: number) =>
  sheets.list({ gatheringId }, { limit, orderBy: [['_id', 'asc']], after: after === null ? null : [after] });

/** The sheets of one gathering that some people stand on, every version, with who stands on them. */
export const listSheetsNaming = (gatheringId: string, memberIds: readonly string[]) =>
  sheets.listAll({ 'rows.memberId': is.in(memberIds), gatheringId }, { fields: ['branchId', 'rows.memberId'] });

/** All versions of the sheets that a member stands in, of what started from … until (exclusive). */
export const listSheetsNamingIn = (memberId: string, from: number, until: number) =>
  sheets.list(
    { 'rows.memberId': memberId, 'gathering.startsAt': is.within(from, until) },
    { limit: branchLimit, fields: ['gatheringId', 'branchId', 'version', 'gathering', 'rows', 'corrections'] },
  );

const startedWithin = (orgUnitId: string, from: number, until: number) => ({
  path: orgUnitId,
  'gathering.startsAt': is.within(from, until),
});

/** How many versions of sheets there are of a part of the tree, of what started from … until (exclusive). */
export const countHeldSheets = (orgUnitId: string, from: number, until: number) =>
  sheets.count(startedWithin(orgUnitId, from, until));

/** Those sheets, every version, in the order of their gatherings' start, after the one with that start and id. */
export const listHeldSheets = (
  orgUnitId: string,
  { from, until }: { readonly from: number; readonly until: number },
  after: readonly [startsAt: number, id: string] | null,
  limit: number,
) =>
  sheets.list(startedWithin(orgUnitId, from, until), {
    limit,
    orderBy: [
      ['gathering.startsAt', 'asc'],
      ['_id', 'asc'],
    ],
    after,
  });

/** On how many gatherings' sheets a member stands, versions counted once. */
export async function countSheetsWith(memberId: string): Promise<number> {
  const versions = await sheets.list({ 'rows.memberId': memberId }, { limit: 1000, fields: ['gatheringId'] });
  return new Set(versions.map(({ gatheringId }) => gatheringId)).size;
}

const counted = [
  'gatheringId',
  'branchId',
  'version',
  'path',
  'gathering.kind',
  'gathering.startsAt',
  'counts',
] as const;
const countedRows = ['rows.attendance', 'rows.reason'] as const;

/** Versions of sheets that the statistics have yet to take up, longest due first. */
export const listUntallied = (now: number, limit: number) =>
  sheets.listDue('tally', now, limit, ['path', 'gathering.kind', 'gathering.startsAt']);

/** The statistics have them. */
export const markTallied = (ids: readonly string[]) => sheets.changeAll({ _id: is.in(ids) }, { 'due.tally': null });

/** What is counted of the sheets of some branches, every version, of what started in a period. */
export const listCountedSheets = (branchIds: readonly string[], { from, until }: Period): Promise<CountedSheet[]> =>
  sheets.listAll(
    { path: is.in(branchIds), 'gathering.startsAt': is.within(from, until) },
    {
      orderBy: [
        ['gathering.startsAt', 'asc'],
        ['_id', 'asc'],
      ],
      fields: [...counted, ...countedRows],
    },
  );

const figureFields = [...counted, 'branchName', 'gathering.title'] as const;

/** Sheets of a part of the tree with their figures, every version, latest gathering first. */
export const listFiguresWithin = (
  orgUnitId: string,
  { from, until }: Period,
  kind: CountedSheet['gathering']['kind'] | null,
  after: readonly [startsAt: number, id: string] | null,
  limit: number,
) =>
  sheets.list(
    {
      path: orgUnitId,
      'gathering.startsAt': is.within(from, until),
      ...(kind !== null && { 'gathering.kind': kind }),
    },
    {
      limit,
      orderBy: [
        ['gathering.startsAt', 'desc'],
        ['_id', 'desc'],
      ],
      after,
      fields: figureFields,
    },
  );

/** The sheets of one gathering in a part of the tree with their figures, every version. */
export const listFiguresOf = (gatheringId: string, orgUnitId: string): Promise<SheetFigures[]> =>
  sheets.listAll({ gatheringId, path: orgUnitId }, { fields: figureFields });
