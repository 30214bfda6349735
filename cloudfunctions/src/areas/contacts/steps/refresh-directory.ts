import { randomId } from '../../../platform/random';
import { openChange, closeChanges } from '../../../records/directory-head/store';
import { refreshUnits, refreshEverything } from '../directory-index/write-parts';

/** Notes that the roster is about to change. If the process dies before `refreshDirectory`, the scheduler makes it good. */
export async function announceChange(now: number): Promise<string> {
  const token = randomId();
  await openChange(token, now);
  return token;
}

/** Takes back what was announced: nothing was changed after all. */
export const dropChange = (token: string) => closeChanges([token]);

/**
 * Brings the directory up to date with a change of the roster that was announced, once it is written. `unitIds` are all units that it touched, those that
 * somebody left included; null = every one.
 */
export async function refreshDirectory(token: string, unitIds: readonly string[] | null): Promise<void> {
  await (unitIds ? refreshUnits(unitIds) : refreshEverything());
  await closeChanges([token]);
}
