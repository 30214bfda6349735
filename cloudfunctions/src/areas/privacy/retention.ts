import { overSince, periodAt } from './retention-rules';
import { eraseField, listFilled, listOutdated, removeAll } from './store';

/** So many documents go at a time. */
const batchSize = 500;

/** Removes what has been kept long enough, of what is looked after in this minute; answers how many documents. */
export async function removeOutdated(now: number): Promise<number> {
  const period = periodAt(now);
  if (!period) return 0;
  const { collection, since, only = {}, erase } = period;
  const until = overSince(period, now);
  if (!erase) {
    const ids = await listOutdated(collection, since, until, only, batchSize);
    return ids.length === 0 ? 0 : removeAll(collection, ids);
  }
  const ids = await listFilled(collection, erase, since, until, only, batchSize);
  return ids.length === 0 ? 0 : eraseField(collection, ids, erase);
}
