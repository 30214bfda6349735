import { collection } from '../../platform/database';
import type { ReminderRoundDocument } from './document';

const rounds = collection('reminderRounds');

export const roundId = (gatheringId: string, branchId: string, number: number) =>
  `${gatheringId}:${branchId}:${number}`;

/** Adds a round; false if there is one of that number. */
export const addRound = (round: ReminderRoundDocument) => rounds.insert(round);

/** Every round of a branch at a gathering, the first first. */
export const listRounds = (gatheringId: string, branchId: string) =>
  rounds.list({ gatheringId, branchId }, { limit: 100, orderBy: [['number', 'asc']] });

/** Rounds whose messages are to be made. */
export const listDueRounds = (now: number, limit: number) => rounds.listDue('messages', now, limit);

export const markPlanned = (id: string) => rounds.changeOne({ _id: id }, { 'due.messages': null });
