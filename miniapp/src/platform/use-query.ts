import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallFailure } from './call-failure';
import { useOnline } from './network';
import { entryOf, load, useEntries } from './query-store';

export interface Query<T> {
  /** `ready` as soon as there is a value, also while it is being read again or when that failed. */
  readonly state: 'loading' | 'ready' | 'error';
  readonly value: T | undefined;
  /** Why the last read failed; a value may be there all the same, from before. */
  readonly failure: CallFailure | undefined;
  readonly reload: () => Promise<void>;
}

interface Options<T> {
  /** Reads again this often while the page is shown; 0 = not by itself. May depend on what was read last. */
  readonly refreshMs?: number | ((value: T | undefined) => number);
  /** A value younger than this is good enough when the page opens or is shown again. */
  readonly freshMs?: number;
}

/**
 * Reads something from the server for a page: when the page opens, whenever it is shown again, when the network comes
 * back, and every `refreshMs`.
 * `key` says what is read, parameters included; '' reads nothing.
 */
export function useQuery<T>(
  key: string,
  read: () => Promise<T>,
  { refreshMs = 0, freshMs = 0 }: Options<T> = {},
): Query<T> {
  const entry = useEntries(entries => entries[key]);
  const shown = useShown();
  const latestRead = useRef(read);
  latestRead.current = read;

  const reload = useCallback(() => (key ? load(key, () => latestRead.current()) : Promise.resolve()), [key]);

  useEffect(() => {
    if (!shown || !key) return;
    const { loading, at } = entryOf(key);
    if (!loading && Date.now() - at >= freshMs) void reload();
  }, [shown, key, freshMs, reload]);

  const online = useOnline();
  const wasOnline = useRef(online);
  useEffect(() => {
    const back = online && !wasOnline.current;
    wasOnline.current = online;
    if (back && shown && !entryOf(key).loading) void reload();
  }, [online, shown, key, reload]);

  const has = entry !== undefined && entry.at > 0;
  const value = has ? (entry.value as T) : undefined;
  const everyMs = typeof refreshMs === 'function' ? refreshMs(value) : refreshMs;

  useEffect(() => {
    if (!shown || !everyMs) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      timer = setTimeout(() => {
        void reload().then(() => {
          if (!stopped) next();
        });
      }, everyMs);
    };
    next();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [shown, everyMs, reload]);

  return {
    state: has ? 'ready' : entry?.failure && !entry.loading ? 'error' : 'loading',
    value,
    failure: entry?.failure,
    reload,
  };
}

/** Whether the page around is the one shown. */
export function useShown(): boolean {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return shown;
}
