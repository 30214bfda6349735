import type { CalendarEntry } from '../../../../../types/calendar';
import type { GatheringKind } from '../../../../../types/gathering-plan';
import type { TagTone } from '../../../ui/tag';
import { dayOf } from '../../../ui/local-time';

export interface StateTag {
  readonly text: string;
  readonly tone: TagTone;
}

/** How a calendar tells of its entries: one's own by how one stands to each, all others by how far they are. */
export interface EntryStates<E extends CalendarEntry> {
  /** What can be filtered by. */
  readonly states: readonly { readonly value: string; readonly text: string }[];
  readonly stateOf: (entry: E, now: number) => string;
  /** The same in one short word. */
  readonly wordsOf: (entry: E, now: number) => StateTag;
}

/** What of a calendar is shown; '' = everything. */
export interface Filter {
  readonly kind: GatheringKind | '';
  readonly state: string;
  readonly hostId: string;
  /** Part of a title or a place. */
  readonly text: string;
}

export const noFilter: Filter = { kind: '', state: '', hostId: '', text: '' };

const withoutBlanks = (text: string) => text.replace(/\s+/g, '').toLowerCase();

/** The entries that a filter lets through; `stateOf` says which state each is in. */
export function filtered<E extends CalendarEntry>(
  entries: readonly E[],
  { kind, state, hostId, text }: Filter,
  stateOf: (entry: E) => string,
): readonly E[] {
  const wanted = withoutBlanks(text);
  return entries.filter(
    entry =>
      (!kind || entry.kind === kind) &&
      (!state || stateOf(entry) === state) &&
      (!hostId || entry.hostId === hostId) &&
      (!wanted || withoutBlanks(`${entry.title}${entry.place}`).includes(wanted)),
  );
}

/** How many things a filter asks for. */
export const filterCount = ({ kind, state, hostId, text }: Filter): number =>
  [kind, state, hostId, text.trim()].filter(part => part !== '').length;

/** The days of entries, by their midnight in UTC+8, each in the order that they come in. */
export function byDay<E extends CalendarEntry>(entries: readonly E[]): ReadonlyMap<number, readonly E[]> {
  const days = new Map<number, E[]>();
  for (const entry of entries) {
    const day = dayOf(entry.startsAt);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

const stateNames: Readonly<Record<CalendarEntry['state'], string>> = {
  draft: '草稿',
  published: '已发布',
  closed: '已结束',
  cancelled: '已取消',
};

const stateTones: Readonly<Record<CalendarEntry['state'], TagTone>> = {
  draft: 'gold',
  published: 'green',
  closed: 'plain',
  cancelled: 'plain',
};

/** What somebody runs; one that is over and not closed says so. */
export const hostedStates: EntryStates<CalendarEntry> = {
  states: (Object.keys(stateNames) as CalendarEntry['state'][]).map(value => ({ value, text: stateNames[value] })),
  stateOf: ({ state }) => state,
  wordsOf: ({ state, endsAt }, now) =>
    state === 'published' && endsAt < now
      ? { text: '待结束', tone: 'gold' }
      : { text: stateNames[state], tone: stateTones[state] },
};
