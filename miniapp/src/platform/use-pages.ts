import { useEffect, useRef, useState } from 'react';
import { asFailure, type CallFailure } from './call-failure';
import { useQuery, type Query } from './use-query';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Pages<P extends Page<unknown>> extends Query<P> {
  /** Everything read so far. */
  readonly items: readonly P['items'][number][];
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly moreFailure: CallFailure | undefined;
  readonly more: () => void;
}

interface Rest<T> {
  /** The cursor of the first page that these pages continue. */
  readonly from: string | null;
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * `useQuery` for a list that comes in pages: reads the first page again when shown, further ones on `more`.
 * The further pages stay as long as the first one still ends where they begin.
 */
export function usePages<P extends Page<unknown>>(
  key: string,
  read: (cursor: string | null) => Promise<P>,
  options: { readonly freshMs?: number } = {},
): Pages<P> {
  const first = useQuery(key, () => read(null), options);
  const [rest, setRest] = useState<Rest<P['items'][number]> | null>(null);
  const [more, setMore] = useState<{ loading: boolean; failure?: CallFailure }>({ loading: false });
  const latestKey = useRef(key);
  latestKey.current = key;

  useEffect(() => {
    setRest(null);
    setMore({ loading: false });
  }, [key]);

  const start = first.value?.next ?? null;
  const follows = rest !== null && rest.from === start ? rest : null;
  const next = follows ? follows.next : start;

  const readMore = () => {
    if (next === null || more.loading) return;
    setMore({ loading: true });
    read(next).then(
      page => {
        if (latestKey.current !== key) return;
        setRest({ from: start, items: [...(follows?.items ?? []), ...page.items], next: page.next });
        setMore({ loading: false });
      },
      (thrown: unknown) => {
        if (latestKey.current === key) setMore({ loading: false, failure: asFailure(thrown) });
      },
    );
  };

  return {
    ...first,
    items: [...(first.value?.items ?? []), ...(follows?.items ?? [])],
    hasMore: next !== null,
    loadingMore: more.loading,
    moreFailure: more.failure,
    more: readMore,
  };
}
