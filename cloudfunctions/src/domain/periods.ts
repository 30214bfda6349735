/** From … until (exclusive). */
export interface Period {
  readonly from: number;
  readonly until: number;
}

export type Every = 'month' | 'quarter' | 'year';

const utc8 = 8 * 3_600_000;
const monthsOf: Readonly<Record<Every, number>> = { month: 1, quarter: 3, year: 12 };
const midnight = (year: number, month: number) => Date.UTC(year, month, 1) - utc8;

/** The period in UTC+8 that a time lies in, or the one `back` before it. */
export function periodOf(every: Every, at: number, back = 0): Period {
  const local = new Date(at + utc8);
  const months = monthsOf[every];
  const first = Math.floor(local.getUTCMonth() / months) * months - back * months;
  const year = local.getUTCFullYear();
  return { from: midnight(year, first), until: midnight(year, first + months) };
}

/** A year in UTC+8. */
export const yearOf = (year: number): Period => ({ from: midnight(year, 0), until: midnight(year + 1, 0) });
