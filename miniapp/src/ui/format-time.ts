import { dayMs, dayOf, hourMs, localTime, minuteMs } from './local-time';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** Days from the day of one instant to that of another. */
const daysBetween = (from: number, to: number) => (dayOf(to) - dayOf(from)) / dayMs;

/** `09:05` */
export const formatTime = (instant: number): string => localTime(instant).format('HH:mm');

/** `09:05:30` */
export const formatTimeWithSeconds = (instant: number): string => localTime(instant).format('HH:mm:ss');

/** `今天` / `明天` / `后天` / `昨天`, otherwise `3月9日`, with the year where it is not this one. */
export function formatDay(instant: number, now: number): string {
  const near = ['昨天', '今天', '明天', '后天'][daysBetween(now, instant) + 1];
  return near ?? formatDate(instant, now);
}

/** `3月9日`, with the year where it is not this one. */
export function formatDate(instant: number, now: number): string {
  const sameYear = localTime(instant).year() === localTime(now).year();
  return localTime(instant).format(sameYear ? 'M月D日' : 'YYYY年M月D日');
}

/** `周一` */
export const formatWeekday = (instant: number): string => `周${weekdays[localTime(instant).day()] ?? ''}`;

/** `今天 周一 3月9日` or `3月16日 周一`: a heading over everything of one day. */
export function formatDayHeading(instant: number, now: number): string {
  const near = formatDay(instant, now);
  const date = formatDate(instant, now);
  return near === date ? `${date} ${formatWeekday(instant)}` : `${near} · ${date} ${formatWeekday(instant)}`;
}

/** `今天 09:05` */
export function formatMoment(instant: number, now: number): string {
  return `${formatDay(instant, now)} ${formatTime(instant)}`;
}

/** `今天 09:00–11:30`; over midnight `今天 22:00 – 明天 01:00`. */
export function formatRange(from: number, until: number, now: number): string {
  return isSameDay(from, until)
    ? `${formatMoment(from, now)}–${formatTime(until)}`
    : `${formatMoment(from, now)} – ${formatMoment(until, now)}`;
}

/** `3月9日 周一 09:00–11:30`: the full range, with the date always written out. */
export function formatFullRange(from: number, until: number, now: number): string {
  const start = `${formatDate(from, now)} ${formatWeekday(from)} ${formatTime(from)}`;
  return isSameDay(from, until)
    ? `${start}–${formatTime(until)}`
    : `${start} – ${formatDate(until, now)} ${formatTime(until)}`;
}

/** How long until then, in words: `3 天`, `2 小时`, `15 分钟`, `不到 1 分钟`. */
export function formatSpan(ms: number): string {
  if (ms >= dayMs) return `${Math.floor(ms / dayMs)} 天`;
  if (ms >= hourMs) return `${Math.floor(ms / hourMs)} 小时`;
  return ms >= minuteMs ? `${Math.floor(ms / minuteMs)} 分钟` : '不到 1 分钟';
}

/** The same day for two instants, in UTC+8. */
export const isSameDay = (a: number, b: number): boolean => daysBetween(a, b) === 0;

/** `2026-03-09`, as a date picker wants it. */
export const toDateText = (instant: number): string => localTime(instant).format('YYYY-MM-DD');

/** The instant of a picked day and time in UTC+8; NaN where either is missing. */
export function fromDateAndTime(date: string, time: string): number {
  return date && time ? Date.parse(`${date}T${time}:00+08:00`) : NaN;
}

/** `2026年3月9日 周一`, from `2026-03-09` as a date picker gives it. */
export function formatFullDate(date: string): string {
  const instant = fromDateAndTime(date, '00:00');
  return Number.isNaN(instant) ? '' : `${localTime(instant).format('YYYY年M月D日')} ${formatWeekday(instant)}`;
}
