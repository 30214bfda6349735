import type { GatheringDocument, MemberDocument } from '../../platform/documents';
import { listEverOfBranch } from '../roster/store';
import { withEntitled } from './quorum-rules';
import { belongsToRoll, rollOf, standsWith } from './rules';
import { listCheckIns, listCheckInsOf, listSheetsNaming } from './store';
import { listLeaves, listLeavesOf } from '../leaves/store';

/** Those who are expected at a gathering as members of a branch, without what is recorded of them. */
export async function listExpected(gathering: GatheringDocument, branchId: string): Promise<MemberDocument[]> {
  const ever = await listEverOfBranch(branchId);
  return ever.filter(member => belongsToRoll(member, gathering, branchId));
}

/** What is recorded of those who belonged to several branches, with whichever of them it was. */
async function readMovers(gatheringId: string, memberIds: readonly string[], closed: boolean) {
  if (memberIds.length === 0) return { checkIns: [], leaves: [], sheetOf: new Map<string, string>() };
  const [checkIns, leaves, sheets] = await Promise.all([
    listCheckInsOf(gatheringId, memberIds),
    listLeavesOf(gatheringId, memberIds),
    closed ? listSheetsNaming(gatheringId, memberIds) : [],
  ]);
  const sheetOf = new Map(sheets.flatMap(({ branchId, rows }) => rows.map(({ memberId }) => [memberId, branchId])));
  return { checkIns, leaves, sheetOf };
}

/** The records of one branch and those of some people, each once. */
const joined = <T extends { readonly _id: string }>(ofBranch: readonly T[], ofPeople: readonly T[]): T[] => [
  ...new Map([...ofBranch, ...ofPeople].map(record => [record._id, record])).values(),
];

/** The roll of a branch at a gathering: everyone who stands on it, and how. `movers`: who belonged to several branches. */
export async function readRoll(gathering: GatheringDocument, branchId: string, closed: boolean) {
  const [ever, checkInsHere, leavesHere] = await Promise.all([
    listEverOfBranch(branchId),
    listCheckIns(gathering._id, branchId),
    listLeaves(gathering._id, branchId),
  ]);
  const movers = new Set(ever.filter(({ branchIds }) => branchIds.length > 1).map(({ _id }) => _id));
  const elsewhere = await readMovers(gathering._id, [...movers], closed);
  const checkIns = joined(checkInsHere, elsewhere.checkIns);
  const leaves = joined(leavesHere, elsewhere.leaves);
  const recordOf = new Map([...leaves, ...checkIns].map(record => [record.memberId, record.branchId]));
  const members = ever.filter(member => {
    const onRecord = { sheet: elsewhere.sheetOf.get(member._id) ?? null, record: recordOf.get(member._id) ?? null };
    return standsWith(member, gathering, onRecord) === branchId;
  });
  const rows = withEntitled(gathering, members, rollOf(gathering, members, checkIns, leaves, closed));
  return { members, movers, rows };
}
