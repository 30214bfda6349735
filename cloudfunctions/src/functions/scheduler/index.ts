import { settleDue } from '../../areas/attendance/close';
import { now } from '../../platform/clock';

/** The timer, once a minute: does what is due. Whatever it leaves undone, the next tick takes up. */
export async function main() {
  return { settled: await settleDue(now()) };
}
