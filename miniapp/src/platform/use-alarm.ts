import { useEffect, useRef } from 'react';
import { serverNow } from './clock';

/** A whole hall waits for the same moment: the phones do not all ask in the same second. */
const spreadMs = 1_500;

/** Browsers and phones cannot wait longer than this in one go. */
const longestWaitMs = 2 ** 31 - 1;

/** Calls `ring` shortly after the server's clock passes each of the given instants, while the page is there. */
export function useAlarm(instants: readonly (number | undefined)[], ring: () => unknown): void {
  const latestRing = useRef(ring);
  latestRing.current = ring;
  const now = serverNow();
  const at = Math.min(...instants.filter(instant => instant !== undefined && instant >= now).map(Number));
  useEffect(() => {
    const wait = at - serverNow() + 300 + Math.random() * spreadMs;
    if (wait > longestWaitMs) return;
    const timer = setTimeout(() => latestRing.current(), wait);
    return () => clearTimeout(timer);
  }, [at]);
}
