import type { ReasonGroup, Figures } from '../../../../types/statistics';

/** What reasons of leave are grouped into. */
export const reasonNames: Readonly<Record<ReasonGroup, string>> = {
  duty: '因公',
  illness: '因病',
  family: '生育或陪护',
  personal: '事假、休假',
  other: '其他',
};

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
