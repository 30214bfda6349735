import type { SheetDocument } from '../../../records/sheets/document';
import { readRolls } from './read-roll';
import { firstSheet, sheetRowsOf } from '../rules/sheets';
import { addSheets } from '../../../records/sheets/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import type { GatheringDocument } from '../../../records/gatherings/document';

/** The rows that the records of some branches make now that the gathering is closed, in the order of the branches. */
export async function fromRecords(gathering: GatheringDocument, branches: readonly OrgUnitDocument[]) {
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
