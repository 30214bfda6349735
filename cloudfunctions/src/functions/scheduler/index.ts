import { removeUnused } from '../../areas/attachments/jobs/remove-unused-attachments';
import { makeAndReviewSheets } from '../../areas/attendance/jobs/make-and-review-sheets';
import { settleRoster } from '../../areas/organisation/settle';
import { removeOutdated } from '../../areas/privacy/jobs/remove-outdated';
import { deliverReminders } from '../../areas/reminders/jobs/deliver-reminders';
import { planReminders } from '../../areas/reminders/jobs/plan-reminders';
import { planRounds } from '../../areas/reminders/jobs/plan-rounds';
import { tellLeaveDecisions } from '../../areas/reminders/jobs/tell-leave-decisions';
import { tellPromotions } from '../../areas/reminders/jobs/tell-promotions';
import { resumeImports } from '../../areas/roster/import-work';
import { removeExpired } from '../../records/expiring-files/store';
import { sumSheets } from '../../areas/statistics/jobs/sum-sheets';
import { now } from '../../platform/clock';
import { runJobs } from '../../runtime/jobs';
import { continueForgettings } from '../../areas/privacy/jobs/continue-forgettings';
import { showAbandoned } from '../../areas/contacts/jobs/finish-abandoned-changes';

/** A turn may run for a minute; what begins later than this is left to the next one. */
const budgetMs = 45_000;

/** The timer, once a minute: does what is due. Whatever it leaves undone, the next turn takes up. */
export async function main() {
  return runJobs(
    {
      makeAndReviewSheets,
      sumSheets,
      settleRoster: turn => settleRoster(turn.now()),
      showAbandoned: turn => showAbandoned(turn.now()),
      planReminders,
      planRounds,
      tellPromotions,
      tellLeaveDecisions,
      deliverReminders,
      resumeImports: turn => resumeImports(turn.now(), turn.until),
      continueForgettings: turn => continueForgettings(turn.now()),
      removeOutdated: turn => removeOutdated(turn.now()),
      removeExpired: turn => removeExpired(turn.now()),
      removeUnused: turn => removeUnused(turn.now()),
    },
    { now, until: now() + budgetMs },
  );
}
