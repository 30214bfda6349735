import { useState } from 'react';
import type { RollCallRow } from '../../../../types/roll-call';
import { checkInByHand, excuse, undoCheckIn, withdrawExcuse } from '../../features/attendance/api';
import { patchRollCall } from '../../features/attendance/queries';
import { batches, openRow, rowOfReceipt, type Pending } from '../../features/attendance/view/roll-call';
import { rollFailureWords, rollRefusalWords } from '../../features/attendance/words/roll-call';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { feelDone } from '../../platform/feel';
import { formatTime } from '../../ui/format-time';
import { showToast } from '../../ui/toast';

interface Part {
  readonly gatheringId: string;
  readonly branchId: string;
}

type Change = Parameters<typeof patchRollCall>[2][number];

/** What the secretary does to a roll: shown at once, and honest about how it ended. */
export function useRoll(part: Part, myName: string, reload: () => unknown) {
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const patch = (changes: readonly Change[]) => patchRollCall(part.gatheringId, part.branchId, changes);
  const mark = (memberIds: readonly string[], state: Pending | null) =>
    setPending(before => {
      const next = new Map(before);
      for (const memberId of memberIds) {
        if (state) next.set(memberId, state);
        else next.delete(memberId);
      }
      return next;
    });

  const checkInSome = async (memberIds: readonly string[]): Promise<void> => {
    const outcome = await checkInByHand({ ...part, memberIds: [...memberIds] });
    if (!outcome.ok) {
      mark(memberIds, 'failed');
      showToast(rollRefusalWords(outcome.refusal, serverNow()), 'bad');
      return void reload();
    }
    const { receipts, already } = outcome.value;
    patch([...receipts.map(receipt => rowOfReceipt(receipt, myName)), ...already.map(one => rowOfReceipt(one, null))]);
    mark(memberIds, null);
    feelDone();
    const [first] = already;
    if (first && memberIds.length === 1) showToast(`${first.name}已于 ${formatTime(first.at)} 签到`, 'good');
    else if (memberIds.length > 1) showToast(`已为 ${receipts.length + already.length} 人签到`, 'good');
  };

  const checkIn = async (memberIds: readonly string[]) => {
    mark(memberIds, 'sending');
    for (const batch of batches(memberIds)) {
      try {
        await checkInSome(batch);
      } catch (thrown) {
        const failure = asFailure(thrown);
        mark(batch, failure.unanswered ? 'unsure' : 'failed');
        showToast(rollFailureWords(failure), 'bad');
      }
    }
  };

  /** Answers why it did not succeed, or nothing. */
  const attempt = async (work: () => Promise<string | undefined>): Promise<string | undefined> => {
    try {
      return await work();
    } catch (thrown) {
      return rollFailureWords(asFailure(thrown));
    }
  };

  const undo = (memberId: string, undoId: string, reason: string) =>
    attempt(async () => {
      const outcome = await undoCheckIn({ ...part, memberId, undoId, reason });
      if (outcome.ok || outcome.refusal.word === 'notCheckedIn') patch([openRow(memberId)]);
      return outcome.ok ? undefined : rollRefusalWords(outcome.refusal, serverNow());
    });

  const excuseOne = (memberId: string, reason: string) =>
    attempt(async () => {
      const outcome = await excuse({ ...part, memberId, reason });
      if (outcome.ok) patch([{ ...openRow(memberId), attendance: 'excused', reason, by: myName }]);
      else if (outcome.refusal.word === 'alreadyCheckedIn') patch([rowOfReceipt(outcome.refusal.receipt, null)]);
      return outcome.ok ? undefined : rollRefusalWords(outcome.refusal, serverNow());
    });

  const withdraw = async ({ memberId, name }: RollCallRow) => {
    const refused = await attempt(async () => {
      const outcome = await withdrawExcuse({ ...part, memberId });
      if (outcome.ok) patch([openRow(memberId)]);
      return outcome.ok ? undefined : rollRefusalWords(outcome.refusal, serverNow());
    });
    showToast(refused ?? `已撤销${name}的请假`, refused ? 'bad' : 'good');
  };

  return { pending, checkIn, undo, excuse: excuseOne, withdraw };
}

export type Roll = ReturnType<typeof useRoll>;
