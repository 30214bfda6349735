/** Changes under way at one time; each is some round trips. */
const changesAtOnce = 8;

/** Does the work for each, some at a time, and answers what came of it in their order. */
export async function eachAtOnce<T, R>(list: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < list.length; i += changesAtOnce)
    results.push(...(await Promise.all(list.slice(i, i + changesAtOnce).map(work))));
  return results;
}
