import { dayMs, dayOf, hourMs, minuteMs } from '../../../domain/local-time';

/** Between 22:00 and 07:30 in UTC+8 nobody's phone is made to ring. */
const quietFrom = 22 * hourMs;
const quietUntil = 7 * hourMs + 30 * minuteMs;

const ofDay = (at: number) => at - dayOf(at);

/** Whether nobody is to be disturbed at that moment. */
export const isQuiet = (at: number): boolean => ofDay(at) >= quietFrom || ofDay(at) < quietUntil;

/**
 * When a message that is due at `dueAt` is sent: at once, or at the end of the quiet hours; where that would be past its
 * use, just before they begin. Null: it cannot be sent in time without disturbing anybody.
 */
export function sendingTime(dueAt: number, useUntil: number, knownAt: number): number | null {
  if (!isQuiet(dueAt)) return dueAt;
  const midnight = dayOf(dueAt);
  const morning = midnight + quietUntil + (ofDay(dueAt) >= quietFrom ? dayMs : 0);
  if (morning < useUntil) return morning;
  const evening = morning - quietUntil - (dayMs - quietFrom) - minuteMs;
  return evening >= knownAt ? evening : null;
}
