import { settleDue } from '../../areas/attendance/close';
import { showAbandoned } from '../../areas/contacts/refresh';
import { now } from '../../platform/clock';

/** The timer, once a minute: does what is due. Whatever it leaves undone, the next tick takes up. */
export async function main() {
  return { settled: await settleDue(now()), directoryShown: await showAbandoned(now()) };
}
