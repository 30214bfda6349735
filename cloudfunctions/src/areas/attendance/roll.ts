import type { GatheringDocument, MemberDocument } from '../../platform/documents';
import { listEverOfBranch } from '../roster/store';
import { belongsToRoll, rollOf } from './rules';
import { listCheckIns, listLeaves } from './store';

/** Those who are expected at a gathering as members of a branch, without what is recorded of them. */
export async function listExpected(gathering: GatheringDocument, branchId: string): Promise<MemberDocument[]> {
  const ever = await listEverOfBranch(branchId);
  return ever.filter(member => belongsToRoll(member, gathering, branchId));
}

/** The roll of a branch at a gathering: everyone expected in it, and how they stand. */
export async function readRoll(gathering: GatheringDocument, branchId: string, closed: boolean) {
  const [ever, checkIns, leaves] = await Promise.all([
    listEverOfBranch(branchId),
    listCheckIns(gathering._id, branchId),
    listLeaves(gathering._id, branchId),
  ]);
  const recorded = new Set([...checkIns, ...leaves].map(({ memberId }) => memberId));
  // Somebody who was moved since on an earlier day stays where they are on record: nothing recorded is lost.
  const members = ever.filter(member => belongsToRoll(member, gathering, branchId) || recorded.has(member._id));
  return { members, rows: rollOf(gathering, members, checkIns, leaves, closed) };
}
