import { removeUnused } from '../../areas/attachments/removal';
import { makeAndReviewSheets } from '../../areas/attendance/jobs/make-and-review-sheets';
import { showAbandoned } from '../../areas/contacts/refresh';
import { settleRoster } from '../../areas/organisation/settle';
import { continueForgettings } from '../../areas/privacy/forgetting';
import { removeOutdated } from '../../areas/privacy/retention';
import { deliverReminders } from '../../areas/reminders/jobs/deliver-reminders';
import { planReminders } from '../../areas/reminders/jobs/plan-reminders';
import { planRounds } from '../../areas/reminders/jobs/plan-rounds';
import { tellLeaveDecisions } from '../../areas/reminders/jobs/tell-leave-decisions';
import { tellPromotions } from '../../areas/reminders/jobs/tell-promotions';
import { resumeImports } from '../../areas/roster/import-work';
import { removeExpired } from '../../records/expiring-files/store';
import { keepTallies } from '../../areas/statistics/keep';
import { now } from '../../platform/clock';
import { runTasks } from '../../runtime/tasks';

/** A tick may run for a minute; what begins later than this is left to the next one. */
const budgetMs = 45_000;

/** The timer, once a minute: does what is due. Whatever it leaves undone, the next tick takes up. */
export async function main() {
  const started = now();
  const hasTime = () => now() - started < budgetMs;
  return runTasks({
    sheetsMade: () => makeAndReviewSheets(now(), started + budgetMs),
    talliesKept: () => keepTallies(now, hasTime),
    rosterSettled: () => settleRoster(now()),
    directoryShown: () => showAbandoned(now()),
    remindersPlanned: () => planReminders(now(), hasTime),
    roundsPlanned: () => planRounds(now()),
    promotionsTold: () => tellPromotions(now()),
    decisionsTold: () => tellLeaveDecisions(now()),
    remindersDelivered: () => deliverReminders(hasTime),
    importsResumed: () => resumeImports(now(), started + budgetMs),
    forgetting: () => continueForgettings(now()),
    removed: () => removeOutdated(now()),
    filesRemoved: () => removeExpired(now()),
    attachmentsRemoved: () => removeUnused(now()),
  });
}
