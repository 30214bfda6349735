import type { Contract } from '../../../../../types/contract';
import { changeGathering } from '../../../records/gatherings/store';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { listFollowing } from '../steps/list-following';

/** Cancels a gathering and all of its series that come after it. */
export const cancelFollowing: Handler<Contract['gatherings']['cancelFollowing']> = async (
  { reason },
  { gathering, now },
) => {
  if (gathering.state === 'closed') return refuse('alreadyClosed');
  const change = { state: 'cancelled', cancelReason: reason, cancelledAt: now, 'due.reminders': now } as const;
  let cancelled = 0;
  // The gathering itself last: as long as it is not cancelled, there may be more to do.
  for (const { _id } of [...(await listFollowing(gathering)), gathering])
    if (await changeGathering(_id, { states: ['draft', 'published'] }, change)) cancelled += 1;
  return done({ cancelled, now });
};
