import type { Occurrence, Recurrence } from '../../../../../types/series';
import { dateText, dayMs, dayOf, localTimeOf, midnightOf } from '../../../domain/local-time';
import { calendarDayOf, isWorkingDay } from './calendar-day';

const months = { month: 1, quarter: 3, year: 12 } as const;

/** The midnight of the day of a month that a rule means; a month beyond 12 is one of the next year. */
function dayIn(year: number, month: number, on: Recurrence['on']): number {
  const begin = midnightOf(year, month);
  const { day: last } = localTimeOf(midnightOf(year, month + 1) - dayMs);
  if ('day' in on) return midnightOf(year, month, Math.min(on.day, last));
  const first = 1 + ((on.weekday - localTimeOf(begin).weekday + 7) % 7);
  const nth = first + (on.nth - 1) * 7;
  return midnightOf(year, month, nth > last ? nth - 7 : nth);
}

/** When something that starts first at a time is held by a rule: so many times, always at the same hour (UTC+8). */
export function startsBy({ every, on }: Recurrence, startsAt: number, times: number): number[] {
  const { year, month } = localTimeOf(startsAt);
  const timeOfDay = startsAt - dayOf(startsAt);
  const later = Array.from(
    { length: times - 1 },
    (_, index) => dayIn(year, month + (index + 1) * months[every], on) + timeOfDay,
  );
  return [startsAt, ...later];
}

/** The longest holidays have nine days; a working day is not further away. */
const daysAway = 9;

/** The working day nearest to a day that is none, the one before rather than the one after; null if none is near. */
function insteadOf(startsAt: number): Occurrence['instead'] {
  // Stryker disable next-line EqualityOperator: in no calendar is the ninth day from one of a holiday the first that is worked
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
export const dateOf = (startsAt: number): string => dateText(startsAt).replaceAll('-', '');
