import type { GatheringCard } from '../../../../../types/gatherings';
import { formatDayHeading, isSameDay } from '../../../ui/format-time';

/** Of the gatherings to come, the one to show large: one that can be checked in to now, otherwise the first that stands and still concerns the reader. */
export function pickNext(cards: readonly GatheringCard[]): GatheringCard | undefined {
  const concerns = ({ state, mine, mySignUp }: GatheringCard) =>
    state === 'published' && (mine !== null || mySignUp?.state !== 'over');
  return cards.find(card => card.checkInState === 'open') ?? cards.find(concerns);
}

const soonMs = 30 * 60_000;
const followMs = 60_000;

/** How often to read a gathering again: only while its check-in is near or open does it change by itself; 0 = not. */
export function refreshEvery(card: GatheringCard | undefined, now: number): number {
  if (!card) return 0;
  const near = card.checkInState === 'notOpenYet' && card.opensAt - now < soonMs;
  return card.checkInState === 'open' || near ? followMs : 0;
}

export interface Day<T> {
  readonly key: string;
  readonly heading: string;
  readonly cards: readonly T[];
}

/** Puts cards under the day they begin on, in the order they come. */
export function groupByDay(cards: readonly GatheringCard[], now: number): readonly Day<GatheringCard>[] {
  const days: { key: string; heading: string; cards: GatheringCard[] }[] = [];
  let last: GatheringCard | undefined;
  for (const card of cards) {
    const day = days[days.length - 1];
    if (day && last && isSameDay(last.startsAt, card.startsAt)) day.cards.push(card);
    else
      days.push({
        key: `${days.length}:${card.startsAt}`,
        heading: formatDayHeading(card.startsAt, now),
        cards: [card],
      });
    last = card;
  }
  return days;
}
