import type { SheetDocument } from '../../records/sheets/document';
import { readRolls } from './roll';
import { sheetRowsOf } from './rules';
import { firstSheet, settleSheet } from './sheet-rules';
import { addSheets, listAllVersions } from '../../records/sheets/store';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { GatheringDocument } from '../../records/gatherings/document';

/** The rows that the records of some branches make now that the gathering is closed, in the order of the branches. */
async function fromRecords(gathering: GatheringDocument, branches: readonly OrgUnitDocument[]) {
  const ids = branches.map(({ _id }) => _id);
  const rolls = await readRolls(gathering, ids, true);
  return rolls.map(({ rows, movers, guests }, at) => ({
    branch: branches[at] as OrgUnitDocument,
    rows: sheetRowsOf(rows),
    movers,
    guests: guests.map(({ guestId, name, from, note }) => ({ guestId, name, from, note })),
  }));
}

/** Writes the first version of the sheets of some branches, where it is not written yet. */
export async function makeSheets(
  gathering: GatheringDocument,
  branches: readonly OrgUnitDocument[],
  by: SheetDocument['by'],
  now: number,
): Promise<void> {
  const records = await fromRecords(gathering, branches);
  await addSheets(records.map(({ branch, ...recorded }) => firstSheet(gathering, branch, recorded, by, now)));
}

/** Ids of the people and the guests that a version changed. */
const correctedIn = ({ corrections, guestCorrections = [] }: SheetDocument) => [
  ...corrections.map(({ memberId }) => memberId),
  ...guestCorrections.map(({ guestId }) => guestId),
];

/** The versions that bring the sheets of some branches in line with their records, or their first ones, where any is due. */
async function dueSheets(
  gathering: GatheringDocument,
  branches: readonly OrgUnitDocument[],
  now: number,
): Promise<SheetDocument[]> {
  // One list of versions and rows: a correction that comes in after it collides with what is due, and does not disappear in it.
  const [all, records] = await Promise.all([
    listAllVersions(
      gathering._id,
      branches.map(({ _id }) => _id),
    ),
    fromRecords(gathering, branches),
  ]);
  return records.flatMap(({ branch, ...recorded }) => {
    const versions = all.filter(({ branchId }) => branchId === branch._id).sort((a, b) => a.version - b.version);
    const latest = versions.at(-1);
    if (!latest) return [firstSheet(gathering, branch, recorded, null, now)];
    const byPeople = versions.filter(({ by }) => by !== null);
    const corrected = new Set(byPeople.flatMap(correctedIn));
    return settleSheet(latest, recorded, corrected, now) ?? [];
  });
}

/** Somebody else may write the same version at the same time; each time there is one more of them who is done. */
const attempts = 5;

/**
 * Looks over the sheets of some branches a while after the close: writes those that are missing, and brings the others in
 * line with records that were being written in that very moment.
 */
export async function settleSheets(
  gathering: GatheringDocument,
  branches: readonly OrgUnitDocument[],
  now: number,
): Promise<void> {
  let left = branches;
  for (let attempt = 0; attempt < attempts && left.length > 0; attempt++) {
    const due = await dueSheets(gathering, left, now);
    const there = await addSheets(due);
    const overtaken = new Set(due.filter(({ _id }) => there.has(_id)).map(({ branchId }) => branchId));
    left = left.filter(({ _id }) => overtaken.has(_id));
  }
  if (left.length > 0) throw new Error(`the sheet of ${left[0]?._id ?? ''} is being written by others`);
}
