import { findGathering } from '../../../records/gatherings/store';
import { listRoundsToPlan, markPlanned } from '../../../records/reminder-rounds/store';
import { readRecipientStatuses } from '../steps/read-recipient-statuses';
import { remindPeople } from '../steps/remind-people';

const roundsAtOnce = 100;

/**
 * Makes the messages to those who were to be reminded again and have still not answered; the same round twice is one message.
 * Answers how many rounds it came to the end of.
 */
export async function planRounds(now: number): Promise<number> {
  const rounds = await listRoundsToPlan(now, roundsAtOnce);
  for (const { _id, gatheringId, branchId, number } of rounds) {
    const gathering = await findGathering(gatheringId);
    if (gathering?.state === 'published' && now < gathering.startsAt) {
      const recipients = await readRecipientStatuses(gathering, branchId, now);
      const silent = recipients.filter(({ answer }) => answer === null);
      const people = silent.map(({ memberId }) => ({ _id: memberId, branchId, of: `${number}` }));
      await remindPeople(gathering, 'again', people, now);
    }
    await markPlanned(_id);
  }
  return rounds.length;
}
