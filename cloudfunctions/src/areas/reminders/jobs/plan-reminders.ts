import { listToRemind, markReminded } from '../../../records/gatherings/store';
import { alignList } from '../../sign-ups/steps/open-list';
import { dueOccasions, occasionsOf } from '../rules/occasions';
import { listRecipients } from '../steps/list-recipients';
import { remindOf } from '../steps/remind-people';

const gatheringsAtOnce = 100;

/**
 * Makes the reminders that are due for gatherings. Each has an id that follows from person and occasion, so doing it again
 * after a crash, or twice at once, makes none twice. Answers how many occasions it came to the end of.
 */
export async function planReminders(now: number, hasTime: () => boolean): Promise<number> {
  let planned = 0;
  for (const gathering of await listToRemind(now, gatheringsAtOnce)) {
    // A change may have brought seats: the list says then that there is somebody to tell, before the change counts as told.
    if (gathering.state === 'published' && !(await alignList(gathering))) continue;
    const { due, covered, next } = dueOccasions(occasionsOf(gathering), now);
    for (const occasion of due) {
      if (!hasTime()) return planned;
      if (occasion.useUntil > now)
        for await (const people of await listRecipients(gathering, occasion.kind))
          await remindOf(gathering, occasion, people, now);
      planned += 1;
    }
    await markReminded(
      gathering,
      [...due.map(({ id }) => id), ...covered],
      // What has just been announced may bring further occasions: the next look decides.
      due.length > 0 ? now : next,
    );
  }
  return planned;
}
