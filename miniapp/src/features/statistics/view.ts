import type { Figures, ReasonGroup } from '../../../../types/statistics';
import { toDateText } from '../../ui/format-time';

/** What reasons of leave are grouped into. */
export const reasonNames: Readonly<Record<ReasonGroup, string>> = {
  duty: '因公',
  illness: '因病',
  family: '生育或陪护',
  personal: '事假、休假',
  other: '其他',
};

export type Span = 'month' | 'quarter' | 'year' | 'lastYear';

/** Which months can be looked at. */
export const spans: readonly { readonly value: Span; readonly text: string }[] = [
  { value: 'month', text: '本月' },
  { value: 'quarter', text: '近三个月' },
  { value: 'year', text: '今年' },
  { value: 'lastYear', text: '去年' },
];

const monthBack = (year: number, month: number, back: number): string => {
  const ordinal = year * 12 + month - 1 - back;
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
};

/** The months of a span, first and last. */
export function monthsOf(span: Span, now: number): { readonly from: string; readonly until: string } {
  const today = toDateText(now);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const until = monthBack(year, month, 0);
  if (span === 'lastYear') return { from: `${year - 1}-01`, until: `${year - 1}-12` };
  if (span === 'year') return { from: `${year}-01`, until };
  return { from: monthBack(year, month, span === 'quarter' ? 2 : 0), until };
}

/** `2026年11月` */
export const monthName = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** `92.5%` of those expected came; nothing to say where nobody was. */
export function shareWords({ expected, came }: Pick<Figures, 'expected' | 'came'>): string {
  if (expected === 0) return '—';
  return `${Math.round((came / expected) * 1000) / 10}%`;
}

/** A word and its number, which stay on one line. */
const counted = (word: string, count: number, unit = '') => `${word}\u00a0${count}${unit && `\u00a0${unit}`}`;

/** `应到 40，实到 37，请假 2，缺席 1`, and of how many sheets that is where there are several. */
export function figuresWords({ sheets, expected, came, excused, absent }: Figures): string {
  if (sheets === 0) return '没有已结束的活动';
  const counts = [
    counted('应到', expected),
    counted('实到', came),
    counted('请假', excused),
    counted('缺席', absent),
  ].join('，');
  return sheets === 1 ? counts : `${counted('签到表', sheets, '份')} · ${counts}`;
}

/** `签到表 3 份 · 应到 40 人次 · 到会 92.5%` */
export const totalWords = (total: Figures): string =>
  [
    counted('签到表', total.sheets, '份'),
    counted('应到', total.expected, '人次'),
    `到会\u00a0${shareWords(total)}`,
  ].join(' · ');

/** How a bar divides: in time, late, excused, absent. */
export const partsOf = ({ came, late, excused, absent }: Figures) =>
  [
    { text: '按时', count: came - late, tone: 'green' },
    { text: '迟到', count: late, tone: 'gold' },
    { text: '请假', count: excused, tone: 'ink' },
    { text: '缺席', count: absent, tone: 'red' },
  ] as const;
