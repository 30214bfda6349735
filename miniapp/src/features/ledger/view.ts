import type { Ledger } from '../../../../types/ledger';
import { fromDateAndTime, toDateText } from '../../ui/format-time';
import { dayMs } from '../../ui/local-time';

/** Which time a ledger is to be of. */
export type RangeChoice = 'thisYear' | 'lastYear' | 'other';

/** The first and the last day, as date pickers have them. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

export const rangeChoices = (now: number): readonly { readonly value: RangeChoice; readonly text: string }[] => {
  const year = Number(toDateText(now).slice(0, 4));
  return [
    { value: 'thisYear', text: `${year} 年` },
    { value: 'lastYear', text: `${year - 1} 年` },
    { value: 'other', text: '其他时间' },
  ];
};

/** The days of a choice; what was picked where it is another time. */
export function daysOf(choice: RangeChoice, picked: Days, now: number): Days {
  if (choice === 'other') return picked;
  const year = Number(toDateText(now).slice(0, 4)) - (choice === 'lastYear' ? 1 : 0);
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

/** What the server is asked for; null where a day is missing or they are out of order. */
export function rangeOf({ first, last }: Days): { readonly from: number; readonly until: number } | null {
  const from = fromDateAndTime(first, '00:00');
  const until = fromDateAndTime(last, '00:00') + dayMs;
  return Number.isNaN(from) || Number.isNaN(until) || until <= from ? null : { from, until };
}

/** How far making it has come, in per cent; the workbook itself is the last bit. */
export function percentMade({ state, progress: { done, total } }: Pick<Ledger, 'state' | 'progress'>): number {
  if (state === 'ready') return 100;
  return total === 0 ? 0 : Math.min(95, Math.floor((done / total) * 95));
}
