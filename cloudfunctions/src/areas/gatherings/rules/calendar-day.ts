import { getDayDetail } from 'chinese-days';
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Day } from '../../../../../types/scheduling';

dayjs.extend(utc);

const local = (at: number) => dayjs.utc(at).utcOffset(8);

/** Days with a holiday's name carry all its names: `National Day,国庆节,3`; any other day is named by its weekday. */
function holidayOn(date: string): { readonly name: string | null; readonly work: boolean } {
  // At noon, since the package reads a date in the machine's own zone.
  const { name, work } = getDayDetail(`${date}T12:00:00`);
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
  const date = local(at);
  const { name, work } = holidayOn(date.format('YYYY-MM-DD'));
  const known = isKnown(date.year());
  if (name !== null) return { kind: work ? 'adjusted' : 'holiday', name, known };
  const isWeekend = date.day() === 0 || date.day() === 6;
  return { kind: isWeekend ? 'weekend' : 'workday', name: null, known };
}

/** Whether people work on a day. */
export const isWorkingDay = ({ kind }: Day): boolean => kind === 'workday' || kind === 'adjusted';
