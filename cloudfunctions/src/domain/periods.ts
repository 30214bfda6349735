import { localTimeOf, midnightOf } from './local-time';

/** From … until (exclusive). */
export interface Period {
  readonly from: number;
  readonly until: number;
}

export type Every = 'month' | 'quarter' | 'year';

const monthsOf: Readonly<Record<Every, number>> = { month: 1, quarter: 3, year: 12 };

/** The period in UTC+8 that a time lies in, or the one `back` before it. */
export function periodOf(every: Every, at: number, back = 0): Period {
  const { year, month } = localTimeOf(at);
  const months = monthsOf[every];
  const first = Math.floor((month - 1) / months) * months + 1 - back * months;
  return { from: midnightOf(year, first), until: midnightOf(year, first + months) };
}

/** A year in UTC+8. */
export const yearOf = (year: number): Period => ({ from: midnightOf(year, 1), until: midnightOf(year + 1, 1) });
