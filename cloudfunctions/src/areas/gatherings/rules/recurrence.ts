import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Occurrence, Recurrence } from '../../../../../types/series';
import { calendarDayOf, isWorkingDay } from './calendar-day';

dayjs.extend(utc);

const local = (at: number) => dayjs.utc(at).utcOffset(8);
const months = { month: 1, quarter: 3, year: 12 } as const;

/** The day of a month that a rule means. */
function dayIn(month: Dayjs, on: Recurrence['on']): number {
  const last = month.daysInMonth();
  if ('day' in on) return Math.min(on.day, last);
  const first = 1 + ((on.weekday - month.date(1).day() + 7) % 7);
  const nth = first + (on.nth - 1) * 7;
  return nth > last ? nth - 7 : nth;
}

/** When something that starts first at a time is held by a rule: so many times, always at the same hour (UTC+8). */
export function startsBy({ every, on }: Recurrence, startsAt: number, times: number): number[] {
  const first = local(startsAt);
  const later = Array.from({ length: times - 1 }, (_, index) => {
    // From the first of the month, since not every month has the day of the first time.
    const month = first.date(1).add((index + 1) * months[every], 'month');
    return month.date(dayIn(month, on)).valueOf();
  });
  return [startsAt, ...later];
}

const dayMs = 24 * 3_600_000;
/** The longest holidays have nine days; a working day is not further away. */
const daysAway = 9;

/** The working day nearest to a day that is none, the one before rather than the one after; null if none is near. */
function insteadOf(startsAt: number): Occurrence['instead'] {
  for (let away = 1; away <= daysAway; away++)
    for (const at of [startsAt - away * dayMs, startsAt + away * dayMs]) {
      const day = calendarDayOf(at);
      // A worked weekend is there to catch up on work.
      if (day.kind === 'workday') return { startsAt: at, day };
    }
  return null;
}

/** A time with what its day is, and a better one where people do not work on it. */
export function occurrenceOf(startsAt: number): Occurrence {
  const day = calendarDayOf(startsAt);
  return { startsAt, day, instead: isWorkingDay(day) ? null : insteadOf(startsAt) };
}

/** A day as it stands in the id of an occurrence: `20261125`. */
export const dateOf = (startsAt: number): string => local(startsAt).format('YYYYMMDD');
