import { continueSheets } from '../../cloudfunctions/src/areas/attendance/close';
import { tellDecisions } from '../../cloudfunctions/src/areas/leaves/decisions';
import { planRounds } from '../../cloudfunctions/src/areas/reminders/again';
import { deliverReminders } from '../../cloudfunctions/src/areas/reminders/deliver';
import { planReminders } from '../../cloudfunctions/src/areas/reminders/plan';
import { tellPromoted } from '../../cloudfunctions/src/areas/sign-ups/promotions';
import { keepTallies } from '../../cloudfunctions/src/areas/statistics/keep';
import { now } from '../../cloudfunctions/src/platform/clock';
import { runTasks } from '../../cloudfunctions/src/runtime/tasks';

const budgetMs = 45_000;

const timeFrom = (started: number) => () => now() - started < budgetMs;

/** Of the timer's tasks those that make and send reminders: without the others a schedule takes a fraction of the time. */
export function reminding() {
  const hasTime = timeFrom(now());
  return runTasks({
    remindersPlanned: () => planReminders(now(), hasTime),
    roundsPlanned: () => planRounds(now()),
    remindersDelivered: () => deliverReminders(hasTime),
  });
}

/** Those that have to do with gatherings, in the order of the timer: the others find nothing in these schedules. */
export function gatherings() {
  const started = now();
  const hasTime = timeFrom(started);
  return runTasks({
    sheetsMade: () => continueSheets(now(), started + budgetMs),
    talliesKept: () => keepTallies(now, hasTime),
    remindersPlanned: () => planReminders(now(), hasTime),
    promotionsTold: () => tellPromoted(now()),
    decisionsTold: () => tellDecisions(now()),
    remindersDelivered: () => deliverReminders(hasTime),
  });
}
