import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** From … until (exclusive). */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** How much a calendar shows at a time, and how: `list` a month without its sheet of days. */
export type Mode = 'month' | 'week' | 'day' | 'list';

const local = (at: number) => dayjs.utc(at).utcOffset(8);
/** Weeks begin on Monday. */
const mondayOf = (at: number) => {
  const day = local(at).startOf('day');
  return day.subtract((day.day() + 6) % 7, 'day');
};
const unitOf = (mode: Mode) => (mode === 'list' ? 'month' : mode);
const startOf = (mode: Mode, at: number) => (mode === 'week' ? mondayOf(at) : local(at).startOf(unitOf(mode)));

/** What a calendar shows around a time, in UTC+8. */
export function spanOf(mode: Mode, at: number): Span {
  const start = startOf(mode, at);
  return { from: start.valueOf(), until: start.add(1, unitOf(mode)).valueOf() };
}

/** The time to show after going `steps` months, weeks or days on from a time. */
export const moved = (mode: Mode, at: number, steps: number): number =>
  startOf(mode, at).add(steps, unitOf(mode)).valueOf();

/** Midnight in UTC+8 of the day of a time. */
export const dayOf = (at: number): number => local(at).startOf('day').valueOf();

/** The weeks of the month of a time: midnights, null for days of other months. */
export function weeksOf(at: number): readonly (readonly (number | null)[])[] {
  const { from, until } = spanOf('month', at);
  const weeks: (number | null)[][] = [];
  for (let monday = mondayOf(from); monday.valueOf() < until; monday = monday.add(7, 'day')) {
    const days = Array.from({ length: 7 }, (_, index) => monday.add(index, 'day').valueOf());
    weeks.push(days.map(day => (day >= from && day < until ? day : null)));
  }
  return weeks;
}

/** The day of the month: `9`. */
export const dayNumber = (day: number): number => local(day).date();

/** `2026年11月` / `11月23日 – 11月29日` / `2026年11月23日 周一` */
export function spanTitle(mode: Mode, at: number): string {
  const { from, until } = spanOf(mode, at);
  if (unitOf(mode) === 'month') return local(from).format('YYYY年M月');
  if (mode === 'week') return `${local(from).format('M月D日')} – ${local(until - 1).format('M月D日')}`;
  return `${local(from).format('YYYY年M月D日')} 周${'日一二三四五六'[local(from).day()] ?? ''}`;
}
