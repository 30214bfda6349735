import type { Contract } from '../../../../../types/contract';
import { listRounds } from '../../../records/reminder-rounds/store';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { roundStatusOf } from '../rules/rounds';
import { readRecipientStatuses } from '../steps/read-recipient-statuses';

/** Lists how those of a branch were told of a gathering, and what they answered. */
export const getRecipients: Handler<Contract['reminders']['getRecipients']> = async (
  { gatheringId, branchId },
  { gathering, now },
) => {
  if (gathering.state === 'draft') return refuse('notPublished');
  const [items, rounds] = await Promise.all([
    readRecipientStatuses(gathering, branchId, now),
    listRounds(gatheringId, branchId),
  ]);
  return done({ items, again: roundStatusOf(gathering, rounds, now), now });
};
