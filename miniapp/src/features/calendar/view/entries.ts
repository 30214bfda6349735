import type { CadenceLine, CalendarEntry, ToDo } from '../../../../../types/calendar';
import type { GatheringKind } from '../../../../../types/gathering-plan';
import { formatDate, formatMoment } from '../../../ui/format-time';
import type { TagTone } from '../../../ui/tag';
import { dayOf } from './days';

export interface Words {
  readonly text: string;
  readonly tone: TagTone;
}

/** How a calendar tells of its entries: one's own by how one stands to each, all others by how far they are. */
export interface Reading<E extends CalendarEntry> {
  /** What can be filtered by. */
  readonly states: readonly { readonly value: string; readonly text: string }[];
  readonly stateOf: (entry: E, now: number) => string;
  /** The same in one short word. */
  readonly wordsOf: (entry: E, now: number) => Words;
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
export const hostedReading: Reading<CalendarEntry> = {
  states: (Object.keys(stateNames) as CalendarEntry['state'][]).map(value => ({ value, text: stateNames[value] })),
  stateOf: ({ state }) => state,
  wordsOf: ({ state, endsAt }, now) =>
    state === 'published' && endsAt < now
      ? { text: '待结束', tone: 'gold' }
      : { text: stateNames[state], tone: stateTones[state] },
};

export interface ToDoLine {
  readonly title: string;
  readonly note: string;
}

/** What there is to do, and about what. */
export function toDoWords({ what, count, gathering }: ToDo, now: number): ToDoLine {
  if (what === 'decideLeaves') return { title: `请假待审批（${count}）`, note: '查看事由，批准或答复' };
  const title = gathering?.title ?? '';
  if (what === 'verifyClaims')
    return { title: `签到待核实（${count}）：${title}`, note: '手机断网时记录的签到，请核对后确认' };
  if (what === 'writeMinutes')
    return {
      title: `写会议纪要：${title}`,
      note: `${formatDate(gathering?.startsAt ?? now, now)} 召开，还没有提交纪要`,
    };
  return {
    title: `结束活动：${title}`,
    note: `${formatMoment(gathering?.endsAt ?? now, now)} 已到时间`,
  };
}

const everyNames: Readonly<Record<CadenceLine['every'], readonly [now: string, before: string]>> = {
  month: ['本月', '上月'],
  quarter: ['本季度', '上季度'],
  year: ['今年', '去年'],
};

/** How often, for people. */
export const rhythmNames: Readonly<Record<CadenceLine['every'], string>> = {
  month: '每月一次',
  quarter: '每季度一次',
  year: '每年一次',
};

/** How a branch stands to one meeting, in a sentence. */
export function cadenceWords({ every, state, gathering, missed }: CadenceLine, now: number): string {
  const [present, before] = everyNames[every];
  const day = gathering ? formatDate(gathering.startsAt, now) : '';
  const line = {
    held: `${present}已于 ${day} 召开`,
    planned: gathering && gathering.endsAt < now ? `${present}安排在 ${day}，待结束` : `${present}已安排在 ${day}`,
    due: `${present}还没有安排`,
  }[state];
  return missed ? `${line}；${before}没有召开记录` : line;
}
