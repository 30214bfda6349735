import type { AttemptDocument, GatheringDocument, OrgUnitDocument, SheetDocument } from '../../platform/documents';
import { listToSettle, markSettled } from '../gatherings/store';
import { isInAudience } from '../../domain/placement';
import { listBranchesEverBelow } from '../roster/store';
import { readRoll } from './roll';
import { sheetRowsOf } from './rules';
import { numbered, settleSheet } from './sheet-rules';
import { addSheet, latestSheet, listUndone, listVersions, removeCheckIn } from './store';

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
    const page: OrgUnitDocument[] = await listBranchesEverBelow(gathering.audience, after, batchSize);
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
  return { ...part, ...numbered(part, 1), branchName: branch.name, closedAt, rows, corrections: [], by, at: now };
}

/** Writes the first version of every branch's sheet that is not written yet; answers how many branches there are. */
export async function writeSheets(gathering: GatheringDocument, by: SheetDocument['by'], now: number): Promise<number> {
  return forEachBranch(gathering, async branch => {
    const { rows } = await fromRecords(gathering, branch._id);
    await addSheet(firstSheet(gathering, branch, rows, by, now));
  });
}

/**
 * Looks over the sheets of a gathering some time after its close: writes those that a crash left out, and brings the
 * others in line with records that were being written in that very moment.
 */
async function settleSheets(gathering: GatheringDocument, now: number): Promise<void> {
  await forEachBranch(gathering, async branch => {
    const [latest, versions, records] = await Promise.all([
      latestSheet(gathering._id, branch._id),
      listVersions(gathering._id, branch._id),
      fromRecords(gathering, branch._id),
    ]);
    const byPeople = versions.filter(({ by }) => by !== null);
    const corrected = new Set(byPeople.flatMap(({ corrections }) => corrections.map(({ memberId }) => memberId)));
    const due = latest
      ? settleSheet(latest, records, corrected, now)
      : firstSheet(gathering, branch, records.rows, null, now);
    if (due) await addSheet(due);
  });
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
