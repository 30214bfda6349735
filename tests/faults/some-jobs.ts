import { finishRosterChanges } from '../../cloudfunctions/src/areas/organisation/jobs/finish-roster-changes';
import { deliverReminders } from '../../cloudfunctions/src/areas/reminders/jobs/deliver-reminders';
import { planReminders } from '../../cloudfunctions/src/areas/reminders/jobs/plan-reminders';
import { planRounds } from '../../cloudfunctions/src/areas/reminders/jobs/plan-rounds';
import { tellLeaveDecisions } from '../../cloudfunctions/src/areas/reminders/jobs/tell-leave-decisions';
import { tellPromotions } from '../../cloudfunctions/src/areas/reminders/jobs/tell-promotions';
import { sumSheets } from '../../cloudfunctions/src/areas/statistics/jobs/sum-sheets';
import { now } from '../../cloudfunctions/src/platform/clock';
import { runJobs } from '../../cloudfunctions/src/runtime/jobs';
import { makeAndReviewSheets } from '../../cloudfunctions/src/areas/attendance/jobs/make-and-review-sheets';

const turn = () => ({ now, until: now() + 45_000 });

/** Of the timer's jobs those that make and send reminders: without the others a schedule takes a fraction of the time. */
export const reminding = () => runJobs({ planReminders, planRounds, deliverReminders }, turn());

/** What follows from changes of the roster. */
export const roster = () => runJobs({ finishRosterChanges }, turn());

/** Those that have to do with gatherings, in the order of the timer: the others find nothing in these schedules. */
export const gatherings = () =>
  runJobs(
    { makeAndReviewSheets, sumSheets, planReminders, tellPromotions, tellLeaveDecisions, deliverReminders },
    turn(),
  );
