import { removeUnused } from '../../areas/attachments/removal';
import { continueSheets } from '../../areas/attendance/close';
import { completeOldSheets } from '../../areas/attendance/old-sheets';
import { showAbandoned } from '../../areas/contacts/refresh';
import { tellDecisions } from '../../areas/leaves/decisions';
import { settleRoster } from '../../areas/organisation/settle';
import { continueForgettings } from '../../areas/privacy/forgetting';
import { removeOutdated } from '../../areas/privacy/retention';
import { planRounds } from '../../areas/reminders/again';
import { deliverReminders } from '../../areas/reminders/deliver';
import { planReminders } from '../../areas/reminders/plan';
import { resumeImports } from '../../areas/roster/import-work';
import { removeExpired } from '../../records/expiring-files/store';
import { tellPromoted } from '../../areas/sign-ups/promotions';
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
    sheetsMade: () => continueSheets(now(), started + budgetMs),
    oldSheetsCompleted: () => completeOldSheets(now()),
    talliesKept: () => keepTallies(now, hasTime),
    rosterSettled: () => settleRoster(now()),
    directoryShown: () => showAbandoned(now()),
    remindersPlanned: () => planReminders(now(), hasTime),
    roundsPlanned: () => planRounds(now()),
    promotionsTold: () => tellPromoted(now()),
    decisionsTold: () => tellDecisions(now()),
    remindersDelivered: () => deliverReminders(hasTime),
    importsResumed: () => resumeImports(now(), started + budgetMs),
    forgetting: () => continueForgettings(now()),
    removed: () => removeOutdated(now()),
    filesRemoved: () => removeExpired(now()),
    attachmentsRemoved: () => removeUnused(now()),
  });
}
