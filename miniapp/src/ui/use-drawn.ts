import { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';

const moreRows = 30;

/** A long list drawn step by step, the rest when the thumb gets there; from the start again for another `key`. */
export function useDrawn<T>(items: readonly T[], key: string, readMore?: () => void, firstRows = 15) {
  const [drawn, setDrawn] = useState(firstRows);
  useEffect(() => setDrawn(firstRows), [key, firstRows]);
  const hasMore = items.length > drawn;
  const more = () => {
    setDrawn(count => Math.min(count, items.length) + moreRows);
    if (items.length <= drawn + moreRows) readMore?.();
  };
  useReachBottom(() => {
    if (hasMore || readMore) more();
  });
  return { shown: items.slice(0, drawn), hasMore, more };
}
