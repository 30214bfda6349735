import type { Job } from '../../../runtime/jobs';
import { overSince, periodAt } from '../rules/retention';
import { eraseField, listFilled, listOutdated, removeAll } from '../sweep/documents';

/** So many documents go at a time. */
const batchSize = 500;

/** Removes what has been kept long enough, of what is looked after in this minute; answers how many documents. */
export const removeOutdated: Job = async ({ now }) => {
  const period = periodAt(now());
  if (!period) return 0;
  const { collection, since, only = {}, erase } = period;
  const until = overSince(period, now());
  if (!erase) {
    const ids = await listOutdated(collection, since, until, only, batchSize);
    return ids.length === 0 ? 0 : removeAll(collection, ids);
  }
  const ids = await listFilled(collection, erase, since, until, only, batchSize);
  return ids.length === 0 ? 0 : eraseField(collection, ids, erase);
};
