import { useRef } from 'react';
import { useSettled } from '../../platform/use-settled';
import { useFound, type Found } from './queries';

const pauseMs = 200;

interface Shown {
  readonly items: readonly Found[];
  readonly total: number;
}

const nobody: Shown = { items: [], total: 0 };

/** Finds people while a text is being typed. What was found last stays until the next answer is there. */
export function useSearch(typed: string) {
  const text = useSettled(typed.trim(), pauseMs);
  const pages = useFound(text);
  const last = useRef(nobody);
  if (text === '') last.current = nobody;
  else if (pages.value) last.current = { items: pages.items, total: pages.value.total };
  const searching = text !== '' && pages.state === 'loading';
  return {
    /** What is being looked for. */
    text,
    pages,
    searching,
    /** The answer to `text`, or while that is under way the one before. */
    shown: last.current,
  };
}
