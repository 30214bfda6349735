import { instantOf, localTime } from '../../../ui/local-time';

/** From … until (exclusive). */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** How much a calendar shows at a time, and how: `list` a month without its sheet of days. */
export type Mode = 'month' | 'week' | 'day' | 'list';

/** Weeks begin on Monday. */
const mondayOf = (at: number) => {
  const day = localTime(at).startOf('day');
  return day.subtract((day.day() + 6) % 7, 'day');
};
const unitOf = (mode: Mode) => (mode === 'list' ? 'month' : mode);
const startOf = (mode: Mode, at: number) => (mode === 'week' ? mondayOf(at) : localTime(at).startOf(unitOf(mode)));

/** What a calendar shows around a time, in UTC+8. */
export function spanOf(mode: Mode, at: number): Span {
  const start = startOf(mode, at);
  return { from: instantOf(start), until: instantOf(start.add(1, unitOf(mode))) };
}

/** The time to show after going `steps` months, weeks or days on from a time. */
export const moved = (mode: Mode, at: number, steps: number): number =>
  instantOf(startOf(mode, at).add(steps, unitOf(mode)));

/** The weeks of the month of a time: midnights, null for days of other months. */
export function weeksOf(at: number): readonly (readonly (number | null)[])[] {
  const { from, until } = spanOf('month', at);
  const weeks: (number | null)[][] = [];
  for (let monday = mondayOf(from); instantOf(monday) < until; monday = monday.add(7, 'day')) {
    const days = Array.from({ length: 7 }, (_, index) => instantOf(monday.add(index, 'day')));
    weeks.push(days.map(day => (day >= from && day < until ? day : null)));
  }
  return weeks;
}

/** The day of the month: `9`. */
export const dayNumber = (day: number): number => localTime(day).date();

/** `2026年11月` / `11月23日 – 11月29日` / `2026年11月23日 周一` */
export function spanTitle(mode: Mode, at: number): string {
  const { from, until } = spanOf(mode, at);
  if (unitOf(mode) === 'month') return localTime(from).format('YYYY年M月');
  if (mode === 'week') return `${localTime(from).format('M月D日')} – ${localTime(until - 1).format('M月D日')}`;
  return `${localTime(from).format('YYYY年M月D日')} 周${'日一二三四五六'[localTime(from).day()] ?? ''}`;
}
