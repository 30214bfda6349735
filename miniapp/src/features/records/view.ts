import type { OwnEntry } from '../../../../types/records';
import type { CountPart } from '../../ui/count-bar';
import type { TagTone } from '../../ui/tag';

const stateWords: Readonly<Record<OwnEntry['attendance'], readonly [text: string, tone: TagTone]>> = {
  present: ['出席', 'green'],
  late: ['迟到', 'gold'],
  excused: ['请假', 'gold'],
  absent: ['缺席', 'red'],
  observer: ['列席', 'green'],
  notYet: ['未签到', 'plain'],
};

/** How somebody attended, in one word. */
export const attendedWords = ({ attendance }: Pick<OwnEntry, 'attendance'>) => {
  const [text, tone] = stateWords[attendance];
  return { text, tone };
};

/** How a year divides. */
export function countsOf(entries: readonly OwnEntry[]): readonly CountPart[] {
  const count = (...states: readonly OwnEntry['attendance'][]) =>
    entries.filter(({ attendance }) => states.includes(attendance)).length;
  return [
    { text: '出席', count: count('present', 'observer'), tone: 'green' },
    { text: '迟到', count: count('late'), tone: 'gold' },
    { text: '请假', count: count('excused'), tone: 'ink' },
    { text: '缺席', count: count('absent'), tone: 'red' },
  ];
}

/** Hours as people write them: `1.5`, `2`. */
export const hoursText = (hours: number): string => String(Math.round(hours * 10) / 10);

/** How far the hours of a year have come, in a sentence. */
export function hoursWords(hours: number, target: number): string {
  const left = target - hours;
  return left > 0 ? `距全年 ${target} 学时还有 ${hoursText(left)} 学时` : `已达到全年 ${target} 学时`;
}

/** The share of the target, at most a hundred per cent. */
export const hoursPercent = (hours: number, target: number): number =>
  Math.min(100, Math.floor((hours / Math.max(1, target)) * 100));
