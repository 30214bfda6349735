import { useState } from 'react';
import { serverNow } from '../../platform/clock';
import { spanOf, type Mode } from './view/days';

/** Which month, week or day a calendar shows; it opens on the present month. */
export function useSpan() {
  const [{ mode, at }, setShown] = useState<{ mode: Mode; at: number }>(() => ({ mode: 'month', at: serverNow() }));
  return {
    mode,
    at,
    span: spanOf(mode, at),
    show: (next: Mode, time: number) => setShown({ mode: next, at: time }),
    choose: (day: number) => setShown({ mode, at: day }),
  };
}
