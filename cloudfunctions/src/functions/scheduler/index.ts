import { settleDue } from '../../areas/attendance/close';
import { showAbandoned } from '../../areas/contacts/refresh';
import { settleRoster } from '../../areas/organisation/settle';
import { continueForgettings } from '../../areas/privacy/forgetting';
import { removeOutdated } from '../../areas/privacy/retention';
import { now } from '../../platform/clock';

/** The timer, once a minute: does what is due. Whatever it leaves undone, the next tick takes up. */
export async function main() {
  return {
    settled: await settleDue(now()),
    rosterSettled: await settleRoster(now()),
    directoryShown: await showAbandoned(now()),
    forgetting: await continueForgettings(now()),
    removed: await removeOutdated(now()),
  };
}
