import * as sound from '../../../cloudfunctions/src/records/reminder-rounds/store';

/** Notes that people have been reminded again before there is a message to anybody. */
export const listDueRounds: typeof sound.listDueRounds = async (now, limit) => {
  const rounds = await sound.listDueRounds(now, limit);
  for (const { _id } of rounds) await sound.markPlanned(_id);
  return rounds;
};
