const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const zoneMs = 8 * hourMs;
const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** Everything is shown in UTC+8, whatever the phone's own zone. */
function parts(instant: number) {
  const date = new Date(instant + zoneMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: weekdays[date.getUTCDay()] ?? '',
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const dayNumber = (instant: number) => Math.floor((instant + zoneMs) / dayMs);

/** `09:05` */
export function formatTime(instant: number): string {
  const { hour, minute } = parts(instant);
  return `${two(hour)}:${two(minute)}`;
}

/** `09:05:30` */
export function formatTimeWithSeconds(instant: number): string {
  return `${formatTime(instant)}:${two(parts(instant).second)}`;
}

/** `今天` / `明天` / `后天` / `昨天`, otherwise `3月9日`, with the year where it is not this one. */
export function formatDay(instant: number, now: number): string {
  const near = ['昨天', '今天', '明天', '后天'][dayNumber(instant) - dayNumber(now) + 1];
  return near ?? formatDate(instant, now);
}

/** `3月9日`, with the year where it is not this one. */
export function formatDate(instant: number, now: number): string {
  const { year, month, day } = parts(instant);
  return year === parts(now).year ? `${month}月${day}日` : `${year}年${month}月${day}日`;
}

/** `周一` */
export function formatWeekday(instant: number): string {
  return `周${parts(instant).weekday}`;
}

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
  return dayNumber(from) === dayNumber(until)
    ? `${formatMoment(from, now)}–${formatTime(until)}`
    : `${formatMoment(from, now)} – ${formatMoment(until, now)}`;
}

/** `3月9日 周一 09:00–11:30`: the full range, with the date always written out. */
export function formatFullRange(from: number, until: number, now: number): string {
  const start = `${formatDate(from, now)} ${formatWeekday(from)} ${formatTime(from)}`;
  return dayNumber(from) === dayNumber(until)
    ? `${start}–${formatTime(until)}`
    : `${start} – ${formatDate(until, now)} ${formatTime(until)}`;
}

/** How long until then, in words: `3 天`, `2 小时`, `15 分钟`, `不到 1 分钟`. */
export function formatSpan(ms: number): string {
  if (ms >= dayMs) return `${Math.floor(ms / dayMs)} 天`;
  if (ms >= hourMs) return `${Math.floor(ms / hourMs)} 小时`;
  return ms >= 60_000 ? `${Math.floor(ms / 60_000)} 分钟` : '不到 1 分钟';
}

/** The same day for two instants, in UTC+8. */
export function isSameDay(a: number, b: number): boolean {
  return dayNumber(a) === dayNumber(b);
}

/** `2026-03-09`, as a date picker wants it. */
export function toDateText(instant: number): string {
  const { year, month, day } = parts(instant);
  return `${year}-${two(month)}-${two(day)}`;
}

/** The instant of a picked day and time in UTC+8; NaN where either is missing. */
export function fromDateAndTime(date: string, time: string): number {
  return date && time ? Date.parse(`${date}T${time}:00+08:00`) : NaN;
}

/** `2026年3月9日 周一`, from `2026-03-09` as a date picker gives it. */
export function formatFullDate(date: string): string {
  const instant = fromDateAndTime(date, '00:00');
  if (Number.isNaN(instant)) return '';
  const { year, month, day } = parts(instant);
  return `${year}年${month}月${day}日 ${formatWeekday(instant)}`;
}
