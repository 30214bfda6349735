import { collection, is } from '../../platform/database';
import type { AttemptDocument, GuessesDocument } from '../../platform/attempt-documents';
import type { CheckInDocument } from '../../platform/documents';
import type { Held, SheetDocument } from '../../platform/sheet-documents';

const checkIns = collection('checkIns');
const attempts = collection('attempts');
const guesses = collection('guesses');
const sheets = collection('sheets');

/** One branch has fewer people than this; it is also the most that one query answers. */
const branchLimit = 1000;

/** The id of everything that exists once for a person and a gathering. */
export const personAt = (gatheringId: string, memberId: string) => `${gatheringId}:${memberId}`;

/** Records a check-in; false if the person has one in force at that gathering. */
export const addCheckIn = (checkIn: CheckInDocument) => checkIns.insert(checkIn);

export const findCheckIn = (gatheringId: string, memberId: string) => checkIns.find(personAt(gatheringId, memberId));

/** Removes exactly this check-in, also where a phone has sent it once more: not one made since. */
export const removeCheckIn = ({ _id, at }: CheckInDocument) => checkIns.remove({ _id, at });

/** Notes the check-out of exactly this check-in, unless there is one; answers the check-in with it, or null. */
export const checkOutOf = ({ _id, learnedAt }: CheckInDocument, left: NonNullable<CheckInDocument['left']>) =>
  checkIns.changeOne({ _id, learnedAt, left: null }, { left: is.set(left) });

/** Takes exactly this check-out back: not one made since. */
export const takeBackCheckOut = ({ _id, learnedAt, left }: CheckInDocument) =>
  checkIns.changeOne({ _id, learnedAt, 'left.at': left?.at ?? 0 }, { left: is.set(null) });

/** The check-ins in force of some branches at one gathering. */
export const listCheckIns = (gatheringId: string, branchIds: readonly string[]) =>
  checkIns.listAll({ gatheringId, branchId: is.in(branchIds) });

/** The check-ins in force of some people at one gathering, whichever branch they are with. */
export const listCheckInsOf = (gatheringId: string, memberIds: readonly string[]) =>
  checkIns.listAll({ _id: is.in(memberIds.map(id => personAt(gatheringId, id))) });

/** The check-ins in force of some people between two times, at other gatherings than this one. */
export const listCheckInsElsewhere = (
  gatheringId: string,
  memberIds: readonly string[],
  { from, until }: { readonly from: number; readonly until: number },
) =>
  checkIns.list(
    { memberId: is.in(memberIds), at: is.and([is.gte(from), is.lte(until)]), gatheringId: is.neq(gatheringId) },
    { limit: branchLimit, fields: ['gatheringId', 'memberId', 'branchId', 'means', 'at', 'by'] },
  );

/** The check-ins in force of one person at some gatherings. */
export const listOwnCheckIns = (gatheringIds: readonly string[], memberId: string) =>
  checkIns.list({ _id: is.in(gatheringIds.map(id => personAt(id, memberId))) }, { limit: branchLimit });

/** The check-ins by online study at one gathering, earliest first. */
export const listStudied = (gatheringId: string, after: readonly [at: number, id: string] | null, limit: number) =>
  checkIns.list(
    { gatheringId, means: 'online' },
    {
      limit,
      orderBy: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      after,
    },
  );

/** Adds to the journal; false if that entry exists. */
export const addAttempt = (attempt: AttemptDocument) => attempts.insert(attempt);

export const findAttempt = (id: string) => attempts.find(id);

/** What was undone of one person at one gathering. */
export const listUndoneOf = (gatheringId: string, memberId: string) =>
  attempts.list({ gatheringId, memberId, outcome: 'undone' }, { limit: 100 });

/** The check-ins of a gathering that were undone, `limit` at a time, after the entry `after` of the journal. */
export const listUndone = (gatheringId: string, after: AttemptDocument | null, limit: number) =>
  attempts.list(
    { gatheringId, outcome: 'undone' },
    {
      limit,
      orderBy: [
        ['memberId', 'asc'],
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      after: after && [after.memberId, after.at, after._id],
    },
  );

/** Counts one more wrong code, or starts counting again. */
export async function countGuess(id: string, now: number, startsAgain: boolean): Promise<void> {
  const fresh: GuessesDocument = { _id: id, wrong: 1, lastAt: now };
  if (startsAgain) return guesses.put(fresh);
  await guesses.changeOne({ _id: id }, { wrong: is.inc(1), lastAt: now });
}

/** As it is added: the statistics have yet to take it up. */
const untallied = (sheet: SheetDocument): SheetDocument => ({ ...sheet, tallyAt: sheet.at });

/** Adds those of some sheets' versions that are not there; answers the ids of those that were. */
export const addSheets = (made: readonly SheetDocument[]) => sheets.insertMissing(made.map(untallied));

/** Adds a version; false if that version exists. */
export const addSheet = (sheet: SheetDocument) => sheets.insert(untallied(sheet));

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
  ) as Promise<Pick<SheetDocument, '_id' | 'version' | 'corrections' | 'guestCorrections' | 'by' | 'at'>[]>;

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
  sheets.listAll({ 'rows.memberId': is.in(memberIds), gatheringId }, ['branchId', 'rows.memberId']);

/** All versions of the sheets that a member stands in, of what started from … until (exclusive). */
export const listSheetsNamingIn = (memberId: string, from: number, until: number) =>
  sheets.list(
    { 'rows.memberId': memberId, 'held.startsAt': is.and([is.gte(from), is.lt(until)]) },
    { limit: branchLimit, fields: ['gatheringId', 'branchId', 'version', 'held', 'rows', 'corrections'] },
  ) as Promise<(SheetDocument & { readonly held: Held })[]>;

const heldWithin = (orgUnitId: string, from: number, until: number) => ({
  path: orgUnitId,
  'held.startsAt': is.and([is.gte(from), is.lt(until)]),
});

/** How many versions of sheets there are of a part of the tree, of what started from … until (exclusive). */
export const countHeldSheets = (orgUnitId: string, from: number, until: number) =>
  sheets.count(heldWithin(orgUnitId, from, until));

/** Those sheets, every version, in the order of their gatherings' start, after the one with that start and id. */
export const listHeldSheets = (
  orgUnitId: string,
  { from, until }: { readonly from: number; readonly until: number },
  after: readonly [startsAt: number, id: string] | null,
  limit: number,
) =>
  sheets.list(heldWithin(orgUnitId, from, until), {
    limit,
    orderBy: [
      ['held.startsAt', 'asc'],
      ['_id', 'asc'],
    ],
    after,
  });

/** Sheets of before, which do not say where their branch stood. */
export const listIncomplete = (limit: number) => sheets.list({ path: null }, { limit });

/** Says of a sheet of before what the others say of themselves. */
export const completeSheet = (
  _id: string,
  { held, counts, ...plain }: Partial<Pick<SheetDocument, 'held' | 'path' | 'counts' | 'tallyAt'>>,
) =>
  sheets.changeOne(
    { _id, path: null },
    { ...plain, ...(held && { held: is.set(held) }), ...(counts && { counts: is.set(counts) }) },
  );
