import { useEffect, useState } from 'react';
import { serverNow } from './clock';
import { useShown } from './use-query';

/** The time on the server's clock, moving on every `everyMs` while the page around is shown. */
export function useNow(everyMs: number): number {
  const shown = useShown();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!shown) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = serverNow();
      setNow(at);
      // On the full second (or whatever `everyMs` is), so that the picture changes when the clock does.
      timer = setTimeout(tick, everyMs - (at % everyMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [shown, everyMs]);
  return now;
}
