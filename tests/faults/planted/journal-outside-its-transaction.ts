import type * as sound from '../../../cloudfunctions/src/records/roster-changes/store';
import { collection } from '../../../cloudfunctions/src/platform/database';

/** Adds to the journal at once, and not together with what it tells of. */
export const insertChangeIn: typeof sound.insertChangeIn = async (_transaction, change) => {
  await collection('rosterChanges').insert(change);
};
