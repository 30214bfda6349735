import type { Contract } from '../../../../../types/contract';
import { changeGathering } from '../../../records/gatherings/store';
import { type Handler, refuse } from '../../../runtime/handlers';
import { answerGathering } from '../steps/answer-gathering';
import { rereadGathering } from '../steps/reread-gathering';

/** Calls a gathering off; those who knew of it are told why. */
export const cancel: Handler<Contract['gatherings']['cancel']> = async ({ gatheringId, reason }, call) => {
  const { now } = call;
  const cancelled = { state: 'cancelled', cancelReason: reason, cancelledAt: now, 'due.reminders': now } as const;
  const changed = await changeGathering(gatheringId, { states: ['draft', 'published'] }, cancelled);
  const current = changed ?? (await rereadGathering(gatheringId));
  return current.state === 'closed' ? refuse('alreadyClosed') : answerGathering(current, call);
};
