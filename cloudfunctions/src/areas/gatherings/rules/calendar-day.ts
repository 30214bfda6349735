import { getDayDetail } from 'chinese-days';
import type { Day } from '../../../../../types/scheduling';
import { dateText, localTimeOf } from '../../../domain/local-time';

/** Days with a holiday's name carry all its names: `National Day,国庆节,3`; any other day is named by its weekday. */
function holidayOn(date: string): { readonly name: string | null; readonly work: boolean } {
  // Asked for by its date alone: so the package names the days of its table, and it reads both in the machine's zone alike.
  const { name, work } = getDayDetail(date);
  return { name: name.split(',')[1] ?? null, work };
}

/** New Year is a holiday in every year that the package knows. */
const isKnown = (year: number) => holidayOn(`${year}-01-01`).name !== null;

/** The years whose holidays and adjusted working days are known: of each they are decided in the autumn before. */
export function knownYears(): { from: number; until: number } {
  const from = 2004;
  let until = from;
  while (isKnown(until + 1)) until += 1;
  return { from, until };
}

/** What the day of an instant is in China (UTC+8). */
export function calendarDayOf(at: number): Day {
  const { year, weekday } = localTimeOf(at);
  const { name, work } = holidayOn(dateText(at));
  const known = isKnown(year);
  if (name !== null) return { kind: work ? 'adjusted' : 'holiday', name, known };
  const isWeekend = weekday === 0 || weekday === 6;
  return { kind: isWeekend ? 'weekend' : 'workday', name: null, known };
}

/** Whether people work on a day. */
export const isWorkingDay = ({ kind }: Day): boolean => kind === 'workday' || kind === 'adjusted';
