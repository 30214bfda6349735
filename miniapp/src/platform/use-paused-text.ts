import { useEffect, useState } from 'react';

/** The text once typing has paused for so long; an emptied field settles at once. */
export function usePausedText(text: string, pauseMs: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text ? pauseMs : 0);
    return () => clearTimeout(timer);
  }, [text, pauseMs]);
  return text ? settled : '';
}
