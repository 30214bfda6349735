import { Failure } from './failures';

/** The time and the id of what a page of a list goes on after; null = from the beginning. */
type After = readonly [time: number, id: string] | null;

/**
 * Reads a cursor that `cursorAfter` made.
 * @throws Failure `invalid` if it is none of ours
 */
export function parseCursor(cursor: string | null | undefined): After {
  if (!cursor) return null;
  const [time, id] = cursor.split('~');
  if (!id || !/^\d+$/.test(time ?? '')) throw new Failure('invalid', ['cursor']);
  return [Number(time), id];
}

/** The cursor of what comes after a page; null if the page is not full, so that nothing can follow. */
export function cursorAfter<T extends { readonly _id: string }>(
  page: readonly T[],
  pageSize: number,
  timeOf: (last: T) => number,
): string | null {
  const last = page.at(-1);
  return last && page.length === pageSize ? `${timeOf(last)}~${last._id}` : null;
}
