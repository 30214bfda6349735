import { now as clock } from '../../../platform/clock';
import { giveUpAbandoned } from '../../../records/reminders/store';
import { Sender } from '../delivery/sender';
import { isQuiet } from '../rules/quiet-hours';

/**
 * Sends what is due while `hasTime`. A message is marked before it is handed to a channel and after: one whose sender died in
 * between becomes `unknown` and is not sent again. Answers how many it came to the end of.
 */
export async function deliverReminders(hasTime: () => boolean): Promise<number> {
  await giveUpAbandoned(clock());
  // What was left over from the day waits as well; the evening's messages have gone out before, or are of no use.
  if (isQuiet(clock())) return 0;
  const sender = new Sender(hasTime);
  await sender.run();
  return sender.delivered;
}
