export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The country has one time all year. The zone and the summer time of the machine have no part in it. */
const utc8 = 8 * hourMs;

/** An instant as clock and calendar show it in UTC+8. */
export interface LocalTime {
  readonly year: number;
  /** 1 … 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 0 = Sunday. */
  readonly weekday: number;
}

/** What clock and calendar show in UTC+8. */
export function localTimeOf(at: number): LocalTime {
  const shifted = new Date(at + utc8);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

/** The midnight in UTC+8 with which a day begins; a month or day beyond its end counts on into the next: 2026, 13, 1 is 2027, 1, 1. */
export const midnightOf = (year: number, month: number, day = 1): number => Date.UTC(year, month - 1, day) - utc8;

/** The midnight in UTC+8 that an instant comes after, or is. */
export const dayOf = (at: number): number => Math.floor((at + utc8) / dayMs) * dayMs - utc8;

const iso = (at: number) => new Date(at + utc8).toISOString();

/** `2026-11-23`, in UTC+8. */
export const dateText = (at: number): string => iso(at).slice(0, 10);

/** `2026-11-23 15:00`, in UTC+8. */
export const momentText = (at: number): string => `${dateText(at)} ${iso(at).slice(11, 16)}`;

/** `2026-11`, in UTC+8. */
export const monthText = (at: number): string => iso(at).slice(0, 7);

/** From when to when: the day is said twice only where there are two. */
export const spanText = (from: number, until: number): string =>
  `${momentText(from)}—${dateText(from) === dateText(until) ? momentText(until).slice(11) : momentText(until)}`;
