import { findGathering } from '../../../records/gatherings/store';
import type { ReminderRoundDocument } from '../../../records/reminder-rounds/document';
import { listDueRounds, markPlanned } from '../../../records/reminder-rounds/store';
import { type Job, workThrough } from '../../../runtime/jobs';
import { readRecipientStatuses } from '../steps/read-recipient-statuses';
import { remindPeople } from '../steps/remind-people';

async function plan({ _id, gatheringId, branchId, number }: ReminderRoundDocument, now: number): Promise<void> {
  const gathering = await findGathering(gatheringId);
  if (gathering?.state === 'published' && now < gathering.startsAt) {
    const recipients = await readRecipientStatuses(gathering, branchId, now);
    const silent = recipients.filter(({ answer }) => answer === null);
    const people = silent.map(({ memberId }) => ({ _id: memberId, branchId, of: `${number}` }));
    await remindPeople(gathering, 'again', people, now);
  }
  await markPlanned(_id);
}

/**
 * Makes the messages to those who were to be reminded again and have still not answered; the same round twice is one message.
 * Answers how many rounds it came to the end of.
 */
export const planRounds: Job = turn => workThrough(turn, listDueRounds, round => plan(round, turn.now()));
