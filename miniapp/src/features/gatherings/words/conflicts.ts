import type { Contract } from '../../../../../types/contract';
import type { Output } from '../../../../../types/operation';
import type { Conflicting, Day } from '../../../../../types/scheduling';
import { formatDate, formatRange, formatWeekday } from '../../../ui/format-time';
import { localTime } from '../../../ui/local-time';

export type Conflicts = Output<Contract['gatherings']['listConflicts']>;

export interface Warning {
  readonly title: string;
  readonly text: string;
  readonly tone: 'plain' | 'wait';
}

const year = (at: number) => localTime(at).year();

/** What a day is, where that is worth a word. */
export function dayWarning(startsAt: number, { kind, name }: Day, now: number): Warning | null {
  const date = formatDate(startsAt, now);
  if (kind === 'holiday')
    return { title: `${date}是${name ?? ''}假期`, text: '可考虑改到放假前后的工作日。', tone: 'wait' };
  if (kind === 'adjusted')
    return {
      title: `${date}（${formatWeekday(startsAt)}）是${name ?? ''}调休上班日`,
      text: '当天照常上班。',
      tone: 'plain',
    };
  if (kind === 'weekend')
    return { title: `${date}是${formatWeekday(startsAt)}`, text: '不是工作日，请确认大家方便。', tone: 'wait' };
  return null;
}

/** That nothing is known of a year's holidays yet. */
function unknownYear(startsAt: number, { day, knownYears: { from, until } }: Conflicts): Warning | null {
  if (day.known) return null;
  const text = `目前收录了 ${from}–${until} 年，请自行核对。`;
  return { title: `${year(startsAt)} 年的放假安排尚未收录`, text, tone: 'plain' };
}

const shownAtMost = 3;

function gatheringsWords(gatherings: readonly Conflicting[], now: number): string {
  const lines = gatherings
    .slice(0, shownAtMost)
    .map(({ hostName, title, startsAt, endsAt }) => `${hostName}“${title}”，${formatRange(startsAt, endsAt, now)}`);
  const more = gatherings.length > shownAtMost ? `等 ${gatherings.length} 场` : '';
  return `${lines.join('；')}${more}。`;
}

/** What speaks against a plan, in words, what weighs most first. It forbids nothing. */
export function warningsOf(found: Conflicts, startsAt: number, now: number): readonly Warning[] {
  const { place, chair, audience } = found;
  const clash = (title: string, gatherings: readonly Conflicting[]): Warning | null =>
    gatherings.length > 0 ? { title, text: gatheringsWords(gatherings, now), tone: 'wait' } : null;
  const all = [
    dayWarning(startsAt, found.day, now),
    clash('这个地点同一时间已有活动', place),
    clash('主持人同一时间另有活动', chair),
    clash(`应到人员中有 ${audience.people} 人同一时间另有活动`, audience.people > 0 ? audience.gatherings : []),
    unknownYear(startsAt, found),
  ];
  return all.filter(warning => warning !== null);
}

/** The same once more where it is to be published: '' where nothing speaks against it. */
export function warningSentence(warnings: readonly Warning[]): string {
  const weighty = warnings.filter(({ tone }) => tone === 'wait').map(({ title }) => title);
  return weighty.length > 0 ? `请留意：${weighty.join('；')}。` : '';
}
