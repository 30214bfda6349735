import type { RollGuest } from '../../../../../types/guest';
import type { RollCallRow, Unseated } from '../../../../../types/roll-call';
import { observersOf } from '../../../domain/audience';
import { audienceIn, isObserver } from '../../../domain/placement';
import { seatedOf } from '../../../domain/seating';
import { findGuestList } from '../../../records/guest-lists/store';
import { listLeaves, listLeavesOf } from '../../../records/leaves/store';
import { withEntitled } from '../../../domain/quorum';
import { isExpectedIn, phonesShared, rollOf, rollBranchOf, unseatedIn } from '../rules/roll';
import { listSheetsNaming } from '../../../records/sheets/store';
import type { MemberDocument } from '../../../records/members/document';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { listCheckIns, listCheckInsOf } from '../../../records/check-ins/store';
import { findMembers, listEverOfBranch, listEverOfBranches } from '../../../records/members/store';
import { readSeated, readSeating } from '../../../records/sign-up-lists/store';
import { rollGuestsOf } from '../view';

/** Those who are expected at a gathering as members of a branch, without what is recorded of them. */
export async function listExpected(gathering: GatheringDocument, branchId: string): Promise<MemberDocument[]> {
  const [ever, seated] = await Promise.all([listEverOfBranch(branchId), readSeated(gathering)]);
  return ever.filter(member => isExpectedIn(member, gathering, seated, branchId));
}

/** Those of a branch who are of a gathering's audience, whether they have a seat or not. */
export async function listInvited(gathering: GatheringDocument, branchId: string): Promise<MemberDocument[]> {
  const ever = await listEverOfBranch(branchId);
  return ever.filter(member => audienceIn(member, gathering)?.branchId === branchId);
}

/** Those who are invited to sit in: they stand on the host's part, and on no other. */
export async function listObservers(gathering: GatheringDocument, branchId: string): Promise<MemberDocument[]> {
  const ids = branchId === gathering.host.orgUnitId ? observersOf(gathering.audience) : [];
  if (ids.length === 0) return [];
  return (await findMembers(ids)).filter(member => isObserver(member, gathering));
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

/** The records of some branches and those of some people, each once. */
const joined = <T extends { readonly _id: string }>(ofBranches: readonly T[], ofPeople: readonly T[]): T[] => [
  ...new Map([...ofBranches, ...ofPeople].map(record => [record._id, record])).values(),
];

const byName = (a: MemberDocument, b: MemberDocument) => (a.pinyin < b.pinyin ? -1 : Number(a.pinyin > b.pinyin));

/**
 * Who stands on the roll of a branch at a gathering, and how. `unseated`: who of the audience does not, for want of a seat;
 * `movers`: who belonged to several branches.
 */
export interface Roll {
  readonly members: readonly MemberDocument[];
  readonly unseated: Unseated[];
  readonly movers: ReadonlySet<string>;
  readonly rows: RollCallRow[];
  readonly phonesShared: string[][];
  readonly guests: RollGuest[];
}

/** The rolls of some branches at a gathering, in their order. */
export async function readRolls(
  gathering: GatheringDocument,
  branchIds: readonly string[],
  closed: boolean,
): Promise<Roll[]> {
  const hostId = gathering.host.orgUnitId;
  const [seating, ever, observers, guestList, checkInsHere, leavesHere] = await Promise.all([
    readSeating(gathering),
    listEverOfBranches(branchIds),
    branchIds.includes(hostId) ? listObservers(gathering, hostId) : [],
    branchIds.includes(hostId) ? findGuestList(gathering._id) : null,
    listCheckIns(gathering._id, branchIds),
    listLeaves(gathering._id, branchIds),
  ]);
  const movers = new Set(ever.filter(member => member.branchIds.length > 1).map(({ _id }) => _id));
  const elsewhere = await readMovers(gathering._id, [...movers], closed);
  const checkIns = joined(checkInsHere, elsewhere.checkIns);
  const leaves = joined(leavesHere, elsewhere.leaves);
  const records = seating ? checkIns : [...leaves, ...checkIns];
  const recordOf = new Map(records.map(record => [record.memberId, record.branchId]));
  const seated = seatedOf(seating);
  const membersOf = new Map(branchIds.map(branchId => [branchId, [] as MemberDocument[]]));
  for (const member of ever.sort(byName)) {
    if (isObserver(member, gathering)) continue;
    const onRecord = { sheet: elsewhere.sheetOf.get(member._id) ?? null, record: recordOf.get(member._id) ?? null };
    membersOf.get(rollBranchOf(member, gathering, seated, onRecord) ?? '')?.push(member);
  }
  membersOf.get(hostId)?.push(...observers.sort(byName));
  const sittingIn = new Set(observers.map(({ _id }) => _id));
  return [...membersOf].map(([branchId, members]) => {
    const rows = withEntitled(gathering, members, rollOf(gathering, members, checkIns, leaves, closed, sittingIn));
    const invited = (member: MemberDocument) => audienceIn(member, gathering)?.branchId === branchId;
    const unseated = seating ? unseatedIn({ invited: ever.filter(invited), members }, seating) : [];
    const guests = branchId === hostId ? rollGuestsOf(guestList) : [];
    return { members, unseated, movers, rows, phonesShared: phonesShared(members, checkIns), guests };
  });
}

/** The roll of one branch at a gathering. */
export async function readRoll(gathering: GatheringDocument, branchId: string, closed: boolean): Promise<Roll> {
  const [roll] = await readRolls(gathering, [branchId], closed);
  if (!roll) throw new Error(`there is no roll of ${branchId}`);
  return roll;
}
