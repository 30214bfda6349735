import type { GatheringDocument } from '../../../records/gatherings/document';
import { listDueReminders, markReminded } from '../../../records/gatherings/store';
import { hasTime, type Job, type Turn, workThrough } from '../../../runtime/jobs';
import { alignList } from '../../sign-ups/steps/open-list';
import { dueOccasions, occasionsOf } from '../rules/occasions';
import { listRecipients } from '../steps/list-recipients';
import { remindOf } from '../steps/remind-people';

/** Makes the reminders that are due for one gathering, as far as there is time. */
async function plan(gathering: GatheringDocument, turn: Turn): Promise<void> {
  const now = turn.now();
  // A change may have brought seats: the list says then that there is somebody to tell, before the change counts as told.
  if (gathering.state === 'published' && !(await alignList(gathering))) return;
  const { due, covered, next } = dueOccasions(occasionsOf(gathering), now);
  for (const occasion of due) {
    if (!hasTime(turn)) return;
    if (occasion.useUntil <= now) continue;
    for await (const people of await listRecipients(gathering, occasion.kind))
      await remindOf(gathering, occasion, people, now);
  }
  await markReminded(
    gathering,
    [...due.map(({ id }) => id), ...covered],
    // What has just been announced may bring further occasions: the next look decides.
    due.length > 0 ? now : next,
  );
}

/**
 * Makes the reminders that are due for gatherings. Each has an id that follows from person and occasion, so doing it again
 * after a crash, or twice at once, makes none twice. Answers how many gatherings it came to the end of.
 */
export const planReminders: Job = turn => workThrough(turn, listDueReminders, gathering => plan(gathering, turn));
