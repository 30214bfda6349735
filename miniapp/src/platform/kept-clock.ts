import { knownClock, recallClock, type KnownClock } from './clock';
import { keep, readKept } from './storage';

const key = 'qinglian.clock';

/** Keeps what is known of the server's clock, for a start without a network. */
export function keepClock(): void {
  const known = knownClock();
  if (known) keep(key, known);
}

/** Recalls what was kept of the server's clock. */
export function recallKeptClock(): void {
  const known = readKept<KnownClock>(key);
  if (known) recallClock(known);
}
