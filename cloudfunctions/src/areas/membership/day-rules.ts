import { dayOf } from '../../domain/local-time';

const dayMs = 86_400_000;
export const utc8 = 8 * 3_600_000;

/**
 * When a change dated to a day takes effect: with that day, but not before what it changes began (`since`; null = as long
 * as is known), which may have been later on the same day. Or why it cannot be dated so.
 */
export function takesEffect(day: number, since: number | null, now: number) {
  const on = dayOf(day);
  const latest = dayOf(now);
  const earliest = since === null ? null : dayOf(since);
  if (on > latest || (earliest !== null && on < earliest))
    return { ok: false, refusal: { word: 'dayOutOfRange', earliest, latest } } as const;
  return { ok: true, on: Math.max(on, since ?? on) } as const;
}
