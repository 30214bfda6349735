import type { AttemptDocument, GatheringDocument, OrgUnitDocument } from '../../platform/documents';
import type { SheetDocument } from '../../platform/sheet-documents';
import { listToSettle, markSettled } from '../gatherings/store';
import { orgUnitsOf } from '../../domain/audience';
import { isInAudience, pathAt } from '../../domain/placement';
import { listBranchesEverBelow } from '../roster/store';
import { readRoll } from './roll';
import { countRows, sheetRowsOf } from './rules';
import { heldOf, numbered, settleSheet } from './sheet-rules';
import { addSheet, findSheet, listUndone, listVersions, removeCheckIn } from './store';

/** How many branches, or entries of the journal, are read at a time. */
const batchSize = 100;

/** Runs something for every branch that is expected at a gathering; answers how many there were. */
async function forEachBranch(
  gathering: GatheringDocument,
  visit: (branch: OrgUnitDocument) => Promise<void>,
): Promise<number> {
  let after: string | null = null;
  let seen = 0;
  for (;;) {
    const page: OrgUnitDocument[] = await listBranchesEverBelow(orgUnitsOf(gathering.audience), after, batchSize);
    const branches = page.filter(branch => isInAudience(branch, gathering));
    for (const branch of branches) await visit(branch);
    seen += branches.length;
    after = page.at(-1)?._id ?? null;
    if (page.length < batchSize) return seen;
  }
}

/** The rows that the records of a branch make now that the gathering is closed. */
async function fromRecords(gathering: GatheringDocument, branchId: string) {
  const { rows, movers } = await readRoll(gathering, branchId, true);
  return { rows: sheetRowsOf(rows), movers };
}

/** The sheet of a branch as it is at the close. */
function firstSheet(
  gathering: GatheringDocument,
  branch: OrgUnitDocument,
  rows: SheetDocument['rows'],
  by: SheetDocument['by'],
  now: number,
): SheetDocument {
  const part = { gatheringId: gathering._id, branchId: branch._id };
  const closedAt = gathering.closedAt ?? now;
  const frozen = { held: heldOf(gathering), path: pathAt(branch, gathering.startsAt), counts: countRows(rows) };
  return {
    ...part,
    ...numbered(part, 1),
    branchName: branch.name,
    closedAt,
    ...frozen,
    rows,
    corrections: [],
    by,
    at: now,
  };
}

/** Writes the first version of every branch's sheet that is not written yet; answers how many branches there are. */
export async function writeSheets(gathering: GatheringDocument, by: SheetDocument['by'], now: number): Promise<number> {
  return forEachBranch(gathering, async branch => {
    const { rows } = await fromRecords(gathering, branch._id);
    await addSheet(firstSheet(gathering, branch, rows, by, now));
  });
}

/** The version that brings a branch's sheet in line with its records, or its first one; null if nothing is due. */
async function dueSheet(gathering: GatheringDocument, branch: OrgUnitDocument, now: number) {
  const versions = await listVersions(gathering._id, branch._id);
  const last = versions.at(-1);
  // The sheet of that very list: a correction that comes in between collides with what is due, and does not disappear in it.
  const [latest, records] = await Promise.all([last ? findSheet(last._id) : null, fromRecords(gathering, branch._id)]);
  if (!latest) return firstSheet(gathering, branch, records.rows, null, now);
  const byPeople = versions.filter(({ by }) => by !== null);
  const corrected = new Set(byPeople.flatMap(({ corrections }) => corrections.map(({ memberId }) => memberId)));
  return settleSheet(latest, records, corrected, now);
}

/** Somebody else may write the same version at the same time; each time there is one more of them who is done. */
const attempts = 5;

async function settleBranch(gathering: GatheringDocument, branch: OrgUnitDocument, now: number): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const due = await dueSheet(gathering, branch, now);
    if (!due || (await addSheet(due))) return;
  }
  throw new Error(`the sheet of ${branch._id} is being written by others`);
}

/**
 * Looks over the sheets of a gathering some time after its close: writes those that a crash left out, and brings the
 * others in line with records that were being written in that very moment.
 */
async function settleSheets(gathering: GatheringDocument, now: number): Promise<void> {
  await forEachBranch(gathering, branch => settleBranch(gathering, branch, now));
}

/** Removes check-ins whose undoing stands in the journal, but ended before it came to the record. */
async function finishUndoing(gatheringId: string): Promise<void> {
  let after: AttemptDocument | null = null;
  do {
    const page: AttemptDocument[] = await listUndone(gatheringId, after, batchSize);
    for (const { checkIn } of page) if (checkIn) await removeCheckIn(checkIn);
    after = page.length === batchSize ? (page.at(-1) ?? null) : null;
  } while (after);
}

/** Settles the gatherings that are due, oldest first; answers how many. */
export async function settleDue(now: number): Promise<number> {
  const due = await listToSettle(now, 100);
  let settled = 0;
  for (const gathering of due) {
    await finishUndoing(gathering._id);
    await settleSheets(gathering, now);
    await markSettled(gathering._id);
    settled += 1;
  }
  return settled;
}
