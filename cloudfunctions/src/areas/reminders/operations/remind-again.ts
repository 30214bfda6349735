import type { Contract } from '../../../../../types/contract';
import { addRound, listRounds, roundId } from '../../../records/reminder-rounds/store';
import { authorOf } from '../../../runtime/facts';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { refuseRound, roundStatusOf } from '../rules/rounds';
import { readRecipientStatuses } from '../steps/read-recipient-statuses';

/** Reminds those of a branch once more who have not answered. */
export const remindAgain: Handler<Contract['reminders']['remindAgain']> = async (
  { gatheringId, branchId, requestId },
  { gathering, caller, now },
) => {
  const rounds = await listRounds(gatheringId, branchId);
  const isThis = (round: { readonly requestId: string }) => round.requestId === requestId;
  const answer = (all: typeof rounds) => done({ again: roundStatusOf(gathering, all, now), now });
  if (rounds.some(isThis)) return answer(rounds);
  const refusal = refuseRound(gathering, rounds, now);
  if (refusal) return { ok: false, refusal };
  const recipients = await readRecipientStatuses(gathering, branchId, now);
  if (recipients.every(recipient => recipient.answer !== null)) return refuse('everybodyAnswered');
  const number = rounds.length + 1;
  const _id = roundId(gatheringId, branchId, number);
  const round = {
    _id,
    gatheringId,
    branchId,
    number,
    requestId,
    by: authorOf(caller),
    at: now,
    due: { messages: now },
  };
  if (await addRound(round)) return answer([...rounds, round]);
  // Somebody else was faster: so were we, where our answer got lost.
  const current = await listRounds(gatheringId, branchId);
  return current.some(isThis)
    ? answer(current)
    : refuse('tooSoon', { from: roundStatusOf(gathering, current, now).from ?? now });
};
