const staleAfterMs = 60_000;

let offsetMs = 0;
let best = { roundTripMs: Infinity, at: 0 };

/** Learns the server's clock from an answer that carries `now`: the answer was written halfway between sent and received. */
export function observeServerTime(value: unknown, sentAt: number, receivedAt: number): void {
  const now = (value as { now?: unknown } | null)?.now;
  if (typeof now !== 'number') return;
  const roundTripMs = receivedAt - sentAt;
  if (roundTripMs > best.roundTripMs && receivedAt - best.at < staleAfterMs) return;
  best = { roundTripMs, at: receivedAt };
  offsetMs = now - (sentAt + receivedAt) / 2;
}

/** What is known of the server's clock, and since when, on this phone's clock. */
export interface KnownClock {
  readonly offsetMs: number;
  readonly at: number;
}

/** What this phone knows of the server's clock; null = it has never heard it. */
export const knownClock = (): KnownClock | null => (best.at > 0 ? { offsetMs, at: best.at } : null);

/** Goes on with what was known when the app was last open, until an answer is heard. */
export function recallClock(known: KnownClock): void {
  if (best.at > 0) return;
  offsetMs = known.offsetMs;
  best = { roundTripMs: Infinity, at: known.at };
}

/** How long ago this phone last heard the server's clock, in milliseconds; null = never. */
export const clockAgeMs = (): number | null => (best.at > 0 ? Math.max(0, Date.now() - best.at) : null);

/** The time on the server's clock, as well as this phone knows it. */
export function serverNow(): number {
  return Math.round(Date.now() + offsetMs);
}
