import { collection } from '../../platform/database';
import type { AttemptDocument } from './document';

const attempts = collection('attempts');

/** Adds to the journal; false if that entry exists. */
export const addAttempt = (attempt: AttemptDocument) => attempts.insert(attempt);

export const findAttempt = (id: string) => attempts.find(id);

/** What was undone of one person at one gathering. */
export const listUndoneOf = (gatheringId: string, memberId: string) =>
  attempts.list({ gatheringId, memberId, outcome: 'undone' }, { limit: 100 });

/** The check-ins of a gathering that were undone, `limit` at a time, after the entry `after` of the journal. */
export const listUndone = (gatheringId: string, after: AttemptDocument | null, limit: number) =>
  attempts.list(
    { gatheringId, outcome: 'undone' },
    {
      limit,
      orderBy: [
        ['memberId', 'asc'],
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      after: after && [after.memberId, after.at, after._id],
    },
  );
