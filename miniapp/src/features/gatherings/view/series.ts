import type { Occurrence, Recurrence } from '../../../../../types/series';
import { formatDate, formatFullDate, formatTime, formatWeekday, toDateText } from '../../../ui/format-time';
import { dayWarning } from '../words/conflicts';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

export interface RuleOption {
  readonly value: string;
  readonly text: string;
  readonly rule: Recurrence;
}

/** The rules by which people hold something again that is first held on a day (`YYYY-MM-DD`), the usual ones first. */
export function ruleOptions(date: string): readonly RuleOption[] {
  const at = new Date(`${date}T00:00:00Z`);
  const [year, month, day, weekday] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCDay()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const nth = Math.ceil(day / 7);
  const ofWeekday = { nth, weekday };
  const weekdayWords = nth === 5 ? `最后一个周${weekdays[weekday] ?? ''}` : `第 ${nth} 个周${weekdays[weekday] ?? ''}`;
  const dayWords = day === last ? '最后一天' : ` ${day} 日`;
  const ofDay = { day: day === last ? 31 : day };
  const option = (value: string, text: string, rule: Recurrence): RuleOption => ({ value, text, rule });
  return [
    option('month-weekday', `每月${weekdayWords}`, { every: 'month', on: ofWeekday }),
    ...(nth === 4 && day + 7 > last
      ? [option('month-last', `每月最后一个周${weekdays[weekday] ?? ''}`, { every: 'month', on: { nth: 5, weekday } })]
      : []),
    option('month-day', `每月${dayWords}`, { every: 'month', on: ofDay }),
    option('quarter-weekday', `每季度一次，当月${weekdayWords}`, { every: 'quarter', on: ofWeekday }),
    option('quarter-day', `每季度一次，当月${dayWords}`, { every: 'quarter', on: ofDay }),
    option('year-day', `每年 ${month + 1} 月${dayWords}`, { every: 'year', on: ofDay }),
  ];
}

export const timesOptions = [2, 3, 4, 6, 12, 24].map(times => ({ value: String(times), text: `共 ${times} 次` }));

/** What is decided about one occurrence: as the rule has it, on the better day, or not at all. */
export type Decision = 'byRule' | 'instead' | 'leftOut';
export type Decisions = Readonly<Record<string, Decision>>;

const decisionOn = ({ startsAt }: Occurrence, decisions: Decisions): Decision => decisions[startsAt] ?? 'byRule';

/** When they are held, as decided. */
export const startsAs = (items: readonly Occurrence[], decisions: Decisions): number[] =>
  items.flatMap(item => {
    const decision = decisionOn(item, decisions);
    if (decision === 'leftOut') return [];
    return [decision === 'instead' && item.instead ? item.instead.startsAt : item.startsAt];
  });

const dayWords = (at: number) => `${formatFullDate(toDateText(at))} ${formatTime(at)}`;

export interface OccurrenceLine {
  readonly when: string;
  /** What there is to say of the day; '' = nothing. */
  readonly note: string;
  readonly decision: Decision;
  /** What moving it is called; null where it need not be moved. */
  readonly move: string | null;
}

/** One occurrence in words. */
export function lineOf(item: Occurrence, decisions: Decisions, now: number): OccurrenceLine {
  const decision = decisionOn(item, decisions);
  const { startsAt, day, instead } = item;
  const at = decision === 'instead' && instead ? instead.startsAt : startsAt;
  const warning = dayWarning(startsAt, day, now)?.title ?? '';
  const unknown = day.known ? '' : '当年放假安排尚未公布';
  const note = decision === 'instead' ? `${warning}，已改期` : [warning, unknown].filter(Boolean).join('；');
  const move = instead && `改到 ${formatDate(instead.startsAt, instead.startsAt)} ${formatWeekday(instead.startsAt)}`;
  return { when: dayWords(at), note, decision, move };
}
