import type { SheetRow } from '../../../../../types/attendance';
import type { RollCallRow } from '../../../../../types/roll-call';
import { orgUnitsOf } from '../../../domain/audience';
import { isInAudience } from '../../../domain/placement';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { listBranchesEverBelow } from '../../../records/org-units/store';
import { latestSheet } from '../../../records/sheets/store';
import { readRoll } from '../../attendance/steps/read-roll';

/** Of more branches than this, nobody reads the rolls for the sake of a vote. */
const mostBranches = 10;

type Row = RollCallRow | SheetRow;

/** The branches that are expected at a gathering; null if there are too many to read their rolls. */
async function listBranches(gathering: GatheringDocument): Promise<readonly string[] | null> {
  const ever = await listBranchesEverBelow(orgUnitsOf(gathering.audience));
  const branches = ever.filter(branch => isInAudience(branch, gathering));
  return branches.length > mostBranches ? null : branches.map(({ _id }) => _id);
}

/** The rows of a branch: of its closed sheet with every correction, or of its roll. */
async function readRowsOf(gathering: GatheringDocument, branchId: string): Promise<readonly Row[]> {
  const closed = gathering.state === 'closed';
  const sheet = closed ? await latestSheet(gathering._id, branchId) : null;
  return sheet?.rows ?? (await readRoll(gathering, branchId, closed)).rows;
}

/** How everyone stands who is expected at a gathering; null if too many branches are. */
export async function readRows(gathering: GatheringDocument): Promise<readonly Row[] | null> {
  const branches = await listBranches(gathering);
  return branches && (await Promise.all(branches.map(branchId => readRowsOf(gathering, branchId)))).flat();
}

/** Everyone on the rolls of a gathering; of too many branches, of its host's alone. */
export async function readPeople(gathering: GatheringDocument) {
  const branches = (await listBranches(gathering)) ?? [gathering.host.orgUnitId];
  const rolls = await Promise.all(
    branches.map(branchId => readRoll(gathering, branchId, gathering.state === 'closed')),
  );
  return rolls.flatMap(({ members }) => members);
}
