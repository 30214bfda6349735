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

/** The time on the server's clock, as well as this phone knows it. */
export function serverNow(): number {
  return Math.round(Date.now() + offsetMs);
}
