/** What goes into the phone's own calendar. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly notes: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The phone rings so long before. */
export const alarmBeforeMs = 60 * 60_000;

const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
const escaped = (text: string) => text.replace(/([\\,;])/g, '\\$1').replace(/\r?\n/g, '\\n');

/** The event as calendars of every kind read it (iCalendar, RFC 5545). */
export const iCalendarOf = ({ id, title, place, notes, startsAt, endsAt }: CalendarEvent, now: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//qinglian//gatherings//ZH',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    ...(notes ? [`DESCRIPTION:${escaped(notes)}`] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${alarmBeforeMs / 60_000}M`,
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
