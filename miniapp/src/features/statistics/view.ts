import type { Figures } from '../../../../types/statistics';
import { toDateText } from '../../ui/format-time';

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

/** How a bar divides: in time, late, excused, absent. */
export const partsOf = ({ came, late, excused, absent }: Figures) =>
  [
    { text: '按时', count: came - late, tone: 'green' },
    { text: '迟到', count: late, tone: 'gold' },
    { text: '请假', count: excused, tone: 'ink' },
    { text: '缺席', count: absent, tone: 'red' },
  ] as const;
