import type { OwnYearEntry } from '../../../../types/records';
import type { CountPart } from '../../ui/count-bar';

/** How a year divides. */
export function countsOf(entries: readonly OwnYearEntry[]): readonly CountPart[] {
  const count = (...states: readonly OwnYearEntry['attendance'][]) =>
    entries.filter(({ attendance }) => states.includes(attendance)).length;
  return [
    { text: '出席', count: count('present', 'observer'), tone: 'green' },
    { text: '迟到', count: count('late'), tone: 'gold' },
    { text: '请假', count: count('excused'), tone: 'ink' },
    { text: '缺席', count: count('absent'), tone: 'red' },
  ];
}

/** The share of the target, at most a hundred per cent. */
export const hoursPercent = (hours: number, target: number): number =>
  Math.min(100, Math.floor((hours / Math.max(1, target)) * 100));
