import { useEffect, useState } from 'react';

/** The text once typing has paused for so long; an emptied field is taken at once. */
export function usePausedText(text: string, pauseMs: number): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), text ? pauseMs : 0);
    return () => clearTimeout(timer);
  }, [text, pauseMs]);
  return text ? paused : '';
}
