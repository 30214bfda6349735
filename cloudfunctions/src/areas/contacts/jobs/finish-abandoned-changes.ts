import { closeChanges, findHead } from '../../../records/directory-head/store';
import type { Job } from '../../../runtime/jobs';
import { refreshEverything } from '../directory-index/write-parts';
import { announceChange } from '../steps/refresh-directory';

/** A change of the roster that has been open for so long was left behind by a process that died. */
const abandonedAfterMs = 2 * 60_000;

/**
 * Brings the directory up to date where that was left undone: it was never made, or the process of a change died. Answers
 * how many changes it came to the end of.
 */
export const finishAbandonedChanges: Job = async ({ now }) => {
  const head = await findHead();
  const abandoned = head?.open.filter(({ at }) => at < now() - abandonedAfterMs).map(({ token }) => token) ?? [];
  if (!head) abandoned.push(await announceChange(now()));
  if (abandoned.length === 0) return 0;
  await refreshEverything();
  await closeChanges(abandoned);
  return abandoned.length;
};
