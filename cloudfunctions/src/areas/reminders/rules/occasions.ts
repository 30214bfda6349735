import type { ReminderKind } from '../../../../../types/reminders';
import { dayMs, hourMs, minuteMs } from '../../../domain/local-time';
import { sendingTime } from './quiet-hours';
import type { GatheringDocument } from '../../../records/gatherings/document';

/** A reason to tell people something about a gathering, once. */
export interface Occasion {
  /** What makes it the same occasion or another: a gathering that was put off is announced for its new time again. */
  readonly id: string;
  readonly kind: ReminderKind;
  /** When it is to be told; null: it cannot be in time, so it stands in the app only. */
  readonly sendAt: number | null;
  /** From when on it is of no use any more. */
  readonly useUntil: number;
  /** Ids of occasions that whoever is told this need not be told. */
  readonly covers: readonly string[];
}

/** What of a gathering decides what there is to tell. */
export type Announced = Pick<
  GatheringDocument,
  | 'kind'
  | 'state'
  | 'startsAt'
  | 'endsAt'
  | 'remindBefore'
  | 'publishedAt'
  | 'changed'
  | 'cancelledAt'
  | 'closedAt'
  | 'reminded'
>;

/** The sheets of a closed gathering are complete when they have been looked over a second time. */
const sheetsCompleteAfterMs = 2 * minuteMs;

interface Reason {
  readonly kind: ReminderKind;
  readonly of: number | string;
  readonly dueAt: number;
  readonly useUntil: number;
  readonly knownAt: number;
  readonly covers?: readonly string[];
}

const occasion = ({ kind, of, dueAt, useUntil, knownAt, covers = [] }: Reason): Occasion => ({
  id: `${kind}-${of}`,
  kind,
  sendAt: sendingTime(dueAt, useUntil, knownAt),
  useUntil,
  covers,
});

/** From so long before on a gathering is said to start soon; before that, on which day it is. */
const soon = 12 * hourMs;

/** A reminder so many minutes before the start. */
function timeBefore(minutes: number, startsAt: number, knownAt: number): Occasion {
  const before = minutes * minuteMs;
  const isSoon = before < soon;
  return occasion({
    kind: isSoon ? 'hourBefore' : 'dayBefore',
    of: `${startsAt}-${minutes}`,
    dueAt: startsAt - before,
    useUntil: isSoon ? startsAt : startsAt - 2 * hourMs,
    knownAt,
  });
}

/** Those of the times before the start that are told: of two that come at the same moment the later. */
function timesBefore({ startsAt, remindBefore }: Announced, knownAt: number) {
  const times = [...new Set(remindBefore)]
    .sort((a, b) => a - b)
    // Who has heard of it less than that long before is not told again.
    .filter(minutes => startsAt - minutes * minuteMs > knownAt)
    .map(minutes => timeBefore(minutes, startsAt, knownAt));
  return times
    .filter(({ sendAt }, at) => times.findIndex(other => other.sendAt === sendAt) === at)
    .map((one, at, told) => ({ ...one, covers: told.slice(at + 1).map(({ id }) => id) }))
    .reverse();
}

/**
 * Everything there is to tell about a gathering as it stands, and has not been told. What was announced to nobody yet is
 * announced as it stands now, in place of the changes to it; what is cancelled reminds nobody, but those who knew of it
 * are told so.
 */
export function occasionsOf(gathering: Announced): Occasion[] {
  const { state, startsAt, endsAt, publishedAt, changed, cancelledAt, closedAt, reminded } = gathering;
  if (publishedAt === null) return [];
  const change: Reason | null = changed && {
    kind: 'changed',
    of: changed.version,
    dueAt: changed.at,
    knownAt: changed.at,
    useUntil: endsAt,
  };
  const isAnnounced = reminded.some(id => id.endsWith(`published-${publishedAt}`));
  const published = occasion({
    kind: 'published',
    of: publishedAt,
    dueAt: publishedAt,
    useUntil: startsAt,
    knownAt: publishedAt,
    covers: change && !isAnnounced ? [occasion(change).id] : [],
  });
  const all: Occasion[] = [];
  if (state === 'published') {
    all.push(published);
    if (isAnnounced && change) all.push(occasion(change));
    all.push(...timesBefore(gathering, Math.max(published.sendAt ?? publishedAt, changed?.at ?? 0)));
  }
  if (state === 'cancelled' && cancelledAt !== null && isAnnounced)
    all.push(
      occasion({ kind: 'cancelled', of: cancelledAt, dueAt: cancelledAt, useUntil: endsAt, knownAt: cancelledAt }),
    );
  if (state === 'closed' && closedAt !== null) {
    const dueAt = closedAt + sheetsCompleteAfterMs;
    all.push(occasion({ kind: 'absent', of: closedAt, dueAt, useUntil: closedAt + 7 * dayMs, knownAt: closedAt }));
  }
  return all.filter(({ id }) => !reminded.includes(id));
}

/**
 * Of what there is to tell: what is due at `now`; the ids of what need not be told any more with it; and when the next of the
 * rest is, null = nothing more.
 */
export function dueOccasions(occasions: readonly Occasion[], now: number) {
  const isDue = ({ sendAt }: Occasion) => (sendAt ?? 0) <= now;
  const covered = new Set(occasions.filter(isDue).flatMap(({ covers }) => covers));
  const later = occasions.filter(one => !isDue(one) && !covered.has(one.id)).map(({ sendAt }) => sendAt ?? 0);
  return {
    due: occasions.filter(one => isDue(one) && !covered.has(one.id)),
    covered: [...covered],
    next: later.length > 0 ? Math.min(...later) : null,
  };
}
