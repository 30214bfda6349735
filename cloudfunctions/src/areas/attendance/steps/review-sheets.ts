import type { SheetDocument } from '../../../records/sheets/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { listAllVersions, addSheets } from '../../../records/sheets/store';
import { retryWrite } from '../../../runtime/retry-write';
import { fromRecords } from './make-sheets';
import { firstSheet } from '../rules/sheets';
import { reviewSheet } from '../rules/sheet-review';

/** Ids of the people and the guests that a version changed. */
const correctedIn = ({ corrections, guestCorrections }: SheetDocument) => [
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
    return reviewSheet(latest, recorded, corrected, now) ?? [];
  });
}

/**
 * Looks over the sheets of some branches a while after the close: writes those that are missing, and brings the others in
 * line with records that were being written in that very moment.
 */
export async function reviewSheets(
  gathering: GatheringDocument,
  branches: readonly OrgUnitDocument[],
  now: number,
): Promise<void> {
  let left = branches;
  await retryWrite(async () => {
    const due = await dueSheets(gathering, left, now);
    const existing = await addSheets(due);
    const overtaken = new Set(due.filter(({ _id }) => existing.has(_id)).map(({ branchId }) => branchId));
    left = left.filter(({ _id }) => overtaken.has(_id));
    return left.length === 0 ? true : undefined;
  });
}
