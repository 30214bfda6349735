import type { Contract } from '../../../../../types/contract';
import { changeGathering, findGathering } from '../../../records/gatherings/store';
import { makingOf } from '../../../records/gatherings/rules';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { callBudgetMs } from '../rules/batch-sizes';
import { allToMake, pauseMs } from '../rules/sheet-work';
import { countSheets, workOnSheets } from '../steps/work-on-sheets';

/** The secretary closes a gathering, and as many of its sheets are made as one call has time for. */
export const close: Handler<Contract['attendance']['close']> = async ({ gatheringId }, { gathering, caller, now }) => {
  if (gathering.state === 'draft') return refuse('notPublished');
  if (gathering.state === 'published' && now < gathering.checkIn.opensAt)
    return refuse('notOpenYet', { opensAt: gathering.checkIn.opensAt });
  const closing = {
    state: 'closed',
    closedAt: now,
    closedBy: caller.memberId,
    sheetWork: allToMake,
    // There is nothing to tell before it is known who was absent.
    due: { sheets: now + pauseMs, reminders: null },
  } as const;
  const changed = await changeGathering(gatheringId, { states: ['published'] }, closing);
  const current = changed ?? (await findGathering(gatheringId));
  if (current?.state === 'cancelled') return refuse('gatheringCancelled', { reason: current.cancelReason ?? '' });
  if (current?.state !== 'closed' || current.closedAt === null) throw new Failure('conflict');
  const closed = makingOf(current.sheetWork) ? await workOnSheets(current, now + callBudgetMs) : current;
  const branches = await countSheets(closed);
  return done({ closedAt: current.closedAt, sheets: makingOf(closed.sheetWork)?.sheets ?? branches, branches });
};
