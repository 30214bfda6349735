/** A timer's schedule: which values of each field it fires at. */
export interface Schedule {
  readonly fields: readonly ReadonlySet<number>[];
  /** Day and week are both restricted: either suffices. */
  readonly eitherDay: boolean;
}

const ranges: readonly [name: string, low: number, high: number][] = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['week', 0, 6],
  ['year', 1970, 2099],
];
const zoneMilliseconds = 8 * 3_600_000;
const names: Record<string, string[]> = {
  month: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  week: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
};

/** Reads the seven fields of a schedule: second, minute, hour, day, month, week (0 is Sunday), year. */
export function parseCron(text: string): Schedule {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== ranges.length)
    throw new Error(`"${text}" must have seven fields (second minute hour day month week year)`);
  const fields = ranges.map(([name, low, high], at) => parseField(parts[at] ?? '', name, low, high));
  const isRestricted = (at: number) => !/^[*?]/.test(parts[at] ?? '');
  return { fields, eitherDay: isRestricted(3) && isRestricted(5) };
}

function parseField(text: string, name: string, low: number, high: number): Set<number> {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const match = /^(\*|\?|[\dA-Z]+(?:-[\dA-Z]+)?)(?:\/(\d+))?$/.exec(item.toUpperCase());
    if (!match) throw new Error(`"${item}" is not a ${name}`);
    const [, span = '*', step] = match;
    const [first, last] = /^[*?]$/.test(span) ? [low, high] : span.split('-').map(value => number(value, name, low));
    const end = last ?? (step === undefined ? first : high);
    // Written so that what is not a number fails as well.
    if (first === undefined || end === undefined || !(low <= first && first <= end && end <= high) || step === '0') {
      throw new Error(`"${item}" is not a ${name}`);
    }
    for (let value = first; value <= end; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}

function number(text: string, name: string, low: number): number {
  const at = (names[name] ?? []).indexOf(text);
  return at >= 0 ? at + low : Number(text);
}

/** The first moment after `after` (both in milliseconds) at which the schedule fires, in UTC+8; none if there is none. */
export function nextTime(schedule: Schedule, after: number): number | undefined {
  const [seconds, minutes, hours, days, months, weeks, years] = schedule.fields;
  const isDay = (date: Date) => {
    const [day, week] = [days?.has(date.getUTCDate()), weeks?.has(date.getUTCDay())];
    return schedule.eitherDay ? day || week : day && week;
  };
  // Calendar fields are read as UTC of a clock that is eight hours ahead.
  const at = new Date(Math.floor((after + zoneMilliseconds) / 1000) * 1000 + 1000);
  while (at.getUTCFullYear() <= 2099) {
    if (!years?.has(at.getUTCFullYear())) at.setTime(Date.UTC(at.getUTCFullYear() + 1, 0, 1));
    else if (!months?.has(at.getUTCMonth() + 1)) at.setTime(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
    else if (!isDay(at)) at.setTime(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1));
    else if (!hours?.has(at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0, 0);
    else if (!minutes?.has(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1, 0);
    else if (!seconds?.has(at.getUTCSeconds())) at.setUTCSeconds(at.getUTCSeconds() + 1);
    else return at.getTime() - zoneMilliseconds;
  }
  return undefined;
}
