import type { Told } from '../../../../types/reminders';
import type { GatheringDocument } from '../../platform/documents';
import { listInvited } from '../attendance/roll';
import { listCheckInsOf } from '../attendance/store';
import { findAccountsOf } from '../identity/store';
import { listLeavesOf } from '../leaves/store';
import { findList } from '../sign-ups/store';
import { listOfBranch } from './store';
import { toldOf } from './view';

/** How those of a branch who are invited to a gathering were told of it, and what they answered. */
export async function readTold(gathering: GatheringDocument, branchId: string, now: number): Promise<Told[]> {
  const { _id: gatheringId } = gathering;
  const members = await listInvited(gathering, branchId);
  if (members.length === 0) return [];
  const ids = members.map(({ _id }) => _id);
  const [reminders, accounts, checkIns, leaves, list] = await Promise.all([
    listOfBranch(gatheringId, branchId),
    findAccountsOf(ids),
    listCheckInsOf(gatheringId, ids),
    listLeavesOf(gatheringId, ids),
    gathering.signUp ? findList(gatheringId) : null,
  ]);
  const bound = new Set(accounts.map(({ memberId }) => memberId));
  const onRecord = { checkedIn: new Set(checkIns.map(({ memberId }) => memberId)), leaves, list };
  return members.map(member => toldOf(member, gathering, { reminders, bound, onRecord }, now));
}
