import { nextTime, parseCron } from './cron';

/** Times are written in UTC+8, as schedules are. */
const next = (cron: string, after: string) => {
  const found = nextTime(parseCron(cron), Date.parse(`${after}+08:00`));
  return found && new Date(found + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
};

test.each([
  ['every second', '* * * * * * *', '2026-01-01T00:00:00', '2026-01-01 00:00:01'],
  ['every five minutes', '0 */5 * * * * *', '2026-01-01T00:04:59', '2026-01-01 00:05:00'],
  ['exactly now is past', '0 */5 * * * * *', '2026-01-01T00:05:00', '2026-01-01 00:10:00'],
  [
    'a time of the day, whatever the zone of the machine',
    '0 30 8 * * * *',
    '2026-01-01T08:30:00',
    '2026-01-02 08:30:00',
  ],
  ['a list and a range', '0 0 9-11,15 * * * *', '2026-01-01T11:00:00', '2026-01-01 15:00:00'],
  ['from a value in steps', '10/20 * * * * * *', '2026-01-01T00:00:30', '2026-01-01 00:00:50'],
  ['Sundays', '0 0 0 * * 0 *', '2026-11-23T00:00:00', '2026-11-29 00:00:00'],
  ['Sundays by name', '0 0 0 * * SUN *', '2026-11-23T00:00:00', '2026-11-29 00:00:00'],
  ['the last day of a long month', '0 0 0 31 * * *', '2026-01-31T12:00:00', '2026-03-31 00:00:00'],
  ['a day or a day of the week', '0 0 0 25 * 5 *', '2026-11-23T00:00:00', '2026-11-25 00:00:00'],
  ['a leap day', '0 0 0 29 2 * *', '2026-01-01T00:00:00', '2028-02-29 00:00:00'],
  ['a year', '0 0 0 1 1 * 2030', '2026-01-01T00:00:00', '2030-01-01 00:00:00'],
  ['never again', '0 0 0 1 1 * 2020', '2026-01-01T00:00:00', undefined],
  ['never', '0 0 0 30 2 * *', '2026-01-01T00:00:00', undefined],
])('%s', (_, cron, after, expected) => expect(next(cron, after)).toBe(expected));

test.each(['* * * * *', '60 * * * * * *', '* * * * * 7 *', '*/0 * * * * * *', 'a * * * * * *', '5-1 * * * * * *'])(
  '%s is not a schedule',
  cron => expect(() => parseCron(cron)).toThrow(),
);
