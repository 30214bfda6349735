import { type CalendarEvent, iCalendarOf } from './calendar-event';

/** Offers an event as a file that every calendar opens; answers whether it was offered. */
export async function addToCalendar(event: CalendarEvent): Promise<boolean> {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([iCalendarOf(event, Date.now())], { type: 'text/calendar' }));
  link.href = url;
  link.download = `${event.title}.ics`;
  link.click();
  URL.revokeObjectURL(url);
  return true;
}
