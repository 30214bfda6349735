import { planRounds } from '../../cloudfunctions/src/areas/reminders/again';
import { deliverReminders } from '../../cloudfunctions/src/areas/reminders/deliver';
import { planReminders } from '../../cloudfunctions/src/areas/reminders/plan';
import { now } from '../../cloudfunctions/src/platform/clock';
import { runTasks } from '../../cloudfunctions/src/runtime/tasks';

const budgetMs = 45_000;

/** Of the timer's tasks those that make and send reminders: without the others a schedule takes a fraction of the time. */
export function reminding() {
  const started = now();
  const hasTime = () => now() - started < budgetMs;
  return runTasks({
    remindersPlanned: () => planReminders(now(), hasTime),
    roundsPlanned: () => planRounds(now()),
    remindersDelivered: () => deliverReminders(hasTime),
  });
}
