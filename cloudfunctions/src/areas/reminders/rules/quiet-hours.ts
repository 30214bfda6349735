const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const zone = 8 * hour;

/** Between 22:00 and 07:30 in UTC+8 nobody's phone is made to ring. */
const quietFrom = 22 * hour;
const quietUntil = 7 * hour + 30 * minute;

const ofDay = (at: number) => (((at + zone) % day) + day) % day;

/** Whether nobody is to be disturbed at that moment. */
export const isQuiet = (at: number): boolean => ofDay(at) >= quietFrom || ofDay(at) < quietUntil;

/**
 * When a message that is due at `dueAt` is sent: at once, or at the end of the quiet hours; where that would be past its
 * use, just before they begin. Null: it cannot be sent in time without disturbing anybody.
 */
export function sendingTime(dueAt: number, useUntil: number, knownAt: number): number | null {
  if (!isQuiet(dueAt)) return dueAt;
  const midnight = dueAt - ofDay(dueAt);
  const morning = midnight + quietUntil + (ofDay(dueAt) >= quietFrom ? day : 0);
  if (morning < useUntil) return morning;
  const evening = morning - quietUntil - (day - quietFrom) - minute;
  return evening >= knownAt ? evening : null;
}
