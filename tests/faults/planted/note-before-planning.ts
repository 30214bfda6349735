import * as sound from '../../../cloudfunctions/src/records/gatherings/store';
import { dueOccasions, occasionsOf } from '../../../cloudfunctions/src/areas/reminders/rules/occasions';

/** Notes that everybody has been told before there is a message to anybody. */
export async function listDueReminders(now: number, limit: number) {
  const gatherings = await sound.listDueReminders(now, limit);
  for (const gathering of gatherings) {
    const { due, next } = dueOccasions(occasionsOf(gathering), now);
    const ids = due.map(({ id }) => id);
    await sound.markReminded(gathering, ids, next);
  }
  return gatherings;
}
