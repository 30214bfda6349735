import type { RecipientStatus } from '../../../../../types/reminders';
import { findAccountsOf } from '../../../records/accounts/store';
import { listCheckInsOf } from '../../../records/check-ins/store';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { listLeavesOf } from '../../../records/leaves/store';
import { listOfBranch } from '../../../records/reminders/store';
import { findList } from '../../../records/sign-up-lists/store';
import { listInvited } from '../../attendance/steps/read-roll';
import { recipientStatusOf } from '../view';

/** Those of a branch who are invited to a gathering: how each was told of it, and what they answered. */
export async function readRecipientStatuses(
  gathering: GatheringDocument,
  branchId: string,
  now: number,
): Promise<RecipientStatus[]> {
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
  return members.map(member => recipientStatusOf(member, gathering, { reminders, bound, onRecord }, now));
}
