
const utc8 = 8 * 3_600_000;

const local = (at: number) => new Date(at + utc8).toISOString();

/** `2026-11-23`, in UTC+8. */
export const dateText = (at: number): string => local(at).slice(0, 10);

/** `2026-11-23 15:00`, in UTC+8. */
export const momentText = (at: number): string => `${dateText(at)} ${local(at).slice(11, 16)}`;

/** `2026-11`, in UTC+8. */
export const monthText = (at: number): string => local(at).slice(0, 7);

/** From when to when: the day is said twice only where there are two. */
export const spanText = (from: number, until: number): string =>
  `${momentText(from)}—${dateText(from) === dateText(until) ? momentText(until).slice(11) : momentText(until)}`;

const dayMs = 86_400_000;

/** The midnight in UTC+8 that a time comes after. */
export const dayOf = (at: number): number => Math.floor((at + utc8) / dayMs) * dayMs - utc8;

/** A day as people write it. */
export const dayText = (at: number): string => new Date(at + utc8).toISOString().slice(0, 10);
