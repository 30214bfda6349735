/** How many entries come before a page, as its cursor says; null = that is no cursor. */
export function entriesBefore(cursor: string | null | undefined): number | null {
  if (!cursor) return 0;
  return /^\d{1,6}$/.test(cursor) ? Number(cursor) : null;
}

/** The cursor of the page after one of `got` entries; null = it was the last. */
export const nextCursor = (before: number, got: number, total: number): string | null =>
  before + got < total ? String(before + got) : null;
