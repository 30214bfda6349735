import { useMemo, useRef } from 'react';
import { useOnline } from '../../platform/network';
import { usePausedText } from '../../platform/use-paused-text';
import { isCutOff, useKeptUnit } from './storage/unit';
import { findKept } from './view/offline';
import { useFound, type Found } from './queries/directory';

const pauseMs = 200;

interface Shown {
  readonly items: readonly Found[];
  readonly total: number;
}

const nobody: Shown = { items: [], total: 0 };

/**
 * Finds people while a text is being typed. What was found last stays until the next answer is there. Without a network,
 * finds those of the own unit, as kept on the phone.
 */
export function useSearch(typed: string) {
  const text = usePausedText(typed.trim(), pauseMs);
  const pages = useFound(text);
  const online = useOnline();
  const kept = useKeptUnit(text !== '' && pages.value === undefined && (!online || isCutOff(pages)));
  const fromKept = useMemo(() => kept && findKept(kept, text), [kept, text]);
  const last = useRef(nobody);
  if (text === '') last.current = nobody;
  else if (pages.value) last.current = { items: pages.items, total: pages.value.total };
  return {
    /** What is being looked for. */
    text,
    pages,
    /** Since when the phone has kept what was looked through; null where the server was asked. */
    keptAt: kept?.at ?? null,
    searching: text !== '' && !kept && pages.state === 'loading',
    /** The answer to `text`, or while that is under way the one before. */
    shown: fromKept ? { items: fromKept, total: fromKept.length } : last.current,
  };
}
