import { deliverReminders } from '../../cloudfunctions/src/areas/reminders/jobs/deliver-reminders';
import { planReminders } from '../../cloudfunctions/src/areas/reminders/jobs/plan-reminders';
import { planRounds } from '../../cloudfunctions/src/areas/reminders/jobs/plan-rounds';
import { tellLeaveDecisions } from '../../cloudfunctions/src/areas/reminders/jobs/tell-leave-decisions';
import { tellPromotions } from '../../cloudfunctions/src/areas/reminders/jobs/tell-promotions';
import { sumSheets } from '../../cloudfunctions/src/areas/statistics/jobs/sum-sheets';
import { now } from '../../cloudfunctions/src/platform/clock';
import { runTasks } from '../../cloudfunctions/src/runtime/tasks';
import { makeAndReviewSheets } from '../../cloudfunctions/src/areas/attendance/jobs/make-and-review-sheets';

const budgetMs = 45_000;

const timeFrom = (started: number) => () => now() - started < budgetMs;

/** Of the timer's jobs those that make and send reminders: without the others a schedule takes a fraction of the time. */
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
    sheetsMade: () => makeAndReviewSheets(now(), started + budgetMs),
    talliesKept: () => sumSheets(now, hasTime),
    remindersPlanned: () => planReminders(now(), hasTime),
    promotionsTold: () => tellPromotions(now()),
    decisionsTold: () => tellLeaveDecisions(now()),
    remindersDelivered: () => deliverReminders(hasTime),
  });
}
