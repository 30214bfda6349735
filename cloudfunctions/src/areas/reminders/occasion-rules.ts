import type { ReminderKind } from '../../../../types/reminders';
import type { GatheringDocument } from '../../platform/documents';
import { sendingTime } from './quiet-hours-rules';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A reason to tell everybody concerned something about a gathering, once. */
export interface Occasion {
  /** What makes it the same occasion or another: a gathering that was put off is announced for its new time again. */
  readonly id: string;
  readonly kind: ReminderKind;
  /** When it is to be told; null: it cannot be in time, so it stands in the app only. */
  readonly sendAt: number | null;
  /** From when on it is of no use any more. */
  readonly useUntil: number;
}

export type Told = Pick<
  GatheringDocument,
  'state' | 'startsAt' | 'endsAt' | 'publishedAt' | 'changed' | 'cancelledAt' | 'closedAt' | 'reminded'
>;

/** The sheets of a closed gathering are complete when they have been looked over a second time. */
const sheetsCompleteAfterMs = 2 * minute;

function occasion(kind: ReminderKind, of: number, dueAt: number, useUntil: number, knownAt: number): Occasion {
  return { id: `${kind}-${of}`, kind, sendAt: sendingTime(dueAt, useUntil, knownAt), useUntil };
}

/**
 * Everything there is to tell about a gathering as it stands, and has not been told. What was announced to nobody yet is
 * announced as it stands now, in place of the changes to it; what is cancelled reminds nobody, but those who knew of it
 * are told so.
 */
export function occasionsOf({ state, startsAt, endsAt, publishedAt, ...gathering }: Told): Occasion[] {
  const { changed, cancelledAt, closedAt, reminded } = gathering;
  if (publishedAt === null) return [];
  const published = occasion('published', publishedAt, publishedAt, startsAt, publishedAt);
  const isAnnounced = reminded.includes(published.id);
  const all: Occasion[] = [];
  if (state === 'published') {
    all.push(published);
    if (isAnnounced && changed)
      all.push(occasion('changed', changed.version, changed.at, Math.max(startsAt, endsAt), changed.at));
    const knownAt = Math.max(published.sendAt ?? publishedAt, changed?.at ?? 0);
    // Who has heard of it less than that long before is not told again.
    for (const [kind, before, useUntil] of [
      ['dayBefore', day, startsAt - 2 * hour],
      ['hourBefore', hour, startsAt],
    ] as const)
      if (startsAt - before > knownAt) all.push(occasion(kind, startsAt, startsAt - before, useUntil, knownAt));
  }
  if (state === 'cancelled' && cancelledAt !== null && isAnnounced)
    all.push(occasion('cancelled', cancelledAt, cancelledAt, endsAt, cancelledAt));
  if (state === 'closed' && closedAt !== null) {
    const due = closedAt + sheetsCompleteAfterMs;
    all.push(occasion('absent', closedAt, due, closedAt + 7 * day, closedAt));
  }
  return all.filter(({ id }) => !reminded.includes(id));
}

/** Of what there is to tell: what is due at `now`, and when the next of the rest is; null = nothing more. */
export function dueAt(occasions: readonly Occasion[], now: number): { due: Occasion[]; next: number | null } {
  const times = occasions.map(one => ({ one, at: one.sendAt ?? 0 }));
  const later = times.filter(({ at }) => at > now).map(({ at }) => at);
  return {
    due: times.filter(({ at }) => at <= now).map(({ one }) => one),
    next: later.length > 0 ? Math.min(...later) : null,
  };
}
