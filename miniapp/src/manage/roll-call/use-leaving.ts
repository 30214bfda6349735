import { checkOutByHand, undoCheckOut } from '../../features/attendance/api';
import { patchRollCall } from '../../features/attendance/queries';
import { batches, rowOfCheckOut } from '../../features/attendance/view/roll-call';
import { checkOutByHandRefusalWords, rollFailureWords } from '../../features/attendance/words/roll-call';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';

interface Part {
  readonly gatheringId: string;
  readonly branchId: string;
}

/** What the secretary notes about who has left; each answers why it did not succeed, or nothing. */
export function useLeaving(part: Part, myName: string, reload: () => unknown) {
  const patch = (changes: Parameters<typeof patchRollCall>[2]) =>
    patchRollCall(part.gatheringId, part.branchId, changes);

  const leave = async (memberIds: readonly string[]): Promise<string | undefined> => {
    try {
      for (const batch of batches(memberIds)) {
        const outcome = await checkOutByHand({ ...part, memberIds: batch });
        if (!outcome.ok) {
          void reload();
          return checkOutByHandRefusalWords(outcome.refusal, serverNow());
        }
        patch(outcome.value.receipts.map(receipt => rowOfCheckOut(receipt, myName)));
      }
      return undefined;
    } catch (thrown) {
      return rollFailureWords(asFailure(thrown));
    }
  };

  const takeBack = async (memberId: string, undoId: string, reason: string): Promise<string | undefined> => {
    try {
      const outcome = await undoCheckOut({ ...part, memberId, undoId, reason });
      if (outcome.ok) patch([rowOfCheckOut(outcome.value.receipt, null)]);
      else void reload();
      return outcome.ok ? undefined : checkOutByHandRefusalWords(outcome.refusal, serverNow());
    } catch (thrown) {
      return rollFailureWords(asFailure(thrown));
    }
  };

  return { leave, takeBack };
}

export type Leaving = ReturnType<typeof useLeaving>;
