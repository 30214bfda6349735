import Taro from '@tarojs/taro';
import { alarmBeforeMs, type CalendarEvent } from './calendar-event';

const seconds = (ms: number) => Math.floor(ms / 1000);

/** Opens the phone's form for a new event, filled in; answers whether it was saved. */
export async function addToCalendar({ title, place, notes, startsAt, endsAt }: CalendarEvent): Promise<boolean> {
  try {
    await Taro.addPhoneCalendar({
      title,
      location: place,
      description: notes,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      alarmOffset: seconds(alarmBeforeMs),
    });
    return true;
  } catch {
    return false;
  }
}
