import { removeUnusedAttachments } from '../../areas/attachments/jobs/remove-unused-attachments';
import { makeAndReviewSheets } from '../../areas/attendance/jobs/make-and-review-sheets';
import { finishRosterChanges } from '../../areas/organisation/jobs/finish-roster-changes';
import { removeOutdated } from '../../areas/privacy/jobs/remove-outdated';
import { deliverReminders } from '../../areas/reminders/jobs/deliver-reminders';
import { planReminders } from '../../areas/reminders/jobs/plan-reminders';
import { planRounds } from '../../areas/reminders/jobs/plan-rounds';
import { tellLeaveDecisions } from '../../areas/reminders/jobs/tell-leave-decisions';
import { tellPromotions } from '../../areas/reminders/jobs/tell-promotions';
import { resumeImports } from '../../areas/roster/jobs/resume-imports';
import { removeExpired } from '../../records/expiring-files/store';
import { sumSheets } from '../../areas/statistics/jobs/sum-sheets';
import { now } from '../../platform/clock';
import { runJobs } from '../../runtime/jobs';
import { continueForgettings } from '../../areas/privacy/jobs/continue-forgettings';
import { finishAbandonedChanges } from '../../areas/contacts/jobs/finish-abandoned-changes';

/** A turn may run for a minute; what begins later than this is left to the next one. */
const budgetMs = 45_000;

/** The timer, once a minute: does what is due. Whatever it leaves undone, the next turn takes up. */
export async function main() {
  return runJobs(
    {
      makeAndReviewSheets,
      sumSheets,
      finishRosterChanges,
      finishAbandonedChanges,
      planReminders,
      planRounds,
      tellPromotions,
      tellLeaveDecisions,
      deliverReminders,
      resumeImports,
      continueForgettings,
      removeOutdated,
      removeExpired: turn => removeExpired(turn.now()),
      removeUnusedAttachments,
    },
    { now, until: now() + budgetMs },
  );
}
