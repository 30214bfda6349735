import { giveUpAbandoned } from '../../../records/reminders/store';
import { hasTime, type Job } from '../../../runtime/jobs';
import { Sender } from '../delivery/sender';
import { isQuiet } from '../rules/quiet-hours';

/**
 * Sends what is due while there is time. A message is marked before it is handed to a channel and after: one whose sender died in
 * between becomes `unknown` and is not sent again. Answers how many it came to the end of.
 */
export const deliverReminders: Job = async turn => {
  await giveUpAbandoned(turn.now());
  // What was left over from the day waits as well; the evening's messages have gone out before, or are of no use.
  if (isQuiet(turn.now())) return 0;
  const sender = new Sender(() => hasTime(turn));
  await sender.run();
  return sender.delivered;
};
