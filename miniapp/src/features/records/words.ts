import type { OwnYearEntry } from '../../../../types/records';
import type { TagTone } from '../../ui/tag';

const stateWords: Readonly<Record<OwnYearEntry['attendance'], readonly [text: string, tone: TagTone]>> = {
  present: ['出席', 'green'],
  late: ['迟到', 'gold'],
  excused: ['请假', 'gold'],
  absent: ['缺席', 'red'],
  observer: ['列席', 'green'],
  notYet: ['未签到', 'plain'],
};

/** How somebody attended, in one word. */
export const attendedWords = ({ attendance }: Pick<OwnYearEntry, 'attendance'>) => {
  const [text, tone] = stateWords[attendance];
  return { text, tone };
};

/** Hours as people write them: `1.5`, `2`. */
export const hoursText = (hours: number): string => String(Math.round(hours * 10) / 10);

/** How far the hours of a year have come, in a sentence. */
export function hoursWords(hours: number, target: number): string {
  const left = target - hours;
  return left > 0 ? `距全年 ${target} 学时还有 ${hoursText(left)} 学时` : `已达到全年 ${target} 学时`;
}
