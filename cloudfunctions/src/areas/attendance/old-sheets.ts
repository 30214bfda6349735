import { pathAt } from '../../domain/placement';
import { findGatherings } from '../../records/gatherings/store';
import { heldOf } from './sheet-rules';
import { completeSheet, listIncomplete } from '../../records/sheets/store';
import { listOrgUnits } from '../../records/org-units/store';
import { countRows } from '../../domain/attendance';

const atOnce = 100;

/**
 * Completes sheets of before, which do not say of which gathering they are and where their branch stood; answers how many.
 * What is not known any more leaves them as they are, but for an empty path, by which they are not looked at again.
 */
export async function completeOldSheets(now: number): Promise<number> {
  const old = await listIncomplete(atOnce);
  if (old.length === 0) return 0;
  const [gatherings, branches] = await Promise.all([
    findGatherings([...new Set(old.map(({ gatheringId }) => gatheringId))]),
    listOrgUnits([...new Set(old.map(({ branchId }) => branchId))]),
  ]);
  for (const sheet of old) {
    const gathering = gatherings.find(({ _id }) => _id === sheet.gatheringId);
    const branch = branches.find(({ _id }) => _id === sheet.branchId);
    await completeSheet(
      sheet._id,
      gathering && branch
        ? {
            held: heldOf(gathering),
            path: pathAt(branch, gathering.startsAt),
            counts: countRows(sheet.rows),
            tallyAt: now,
          }
        : { path: [] },
    );
  }
  return old.length;
}
