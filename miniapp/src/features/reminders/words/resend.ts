import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import type { Again } from '../../../../../types/reminders';
import { formatMoment } from '../../../ui/format-time';

/** The next full minute: at the one before, it would still be too early. */
const nextMinute = (at: number, now: number) => formatMoment(at + 59_999, now);

/** What is to know before people are reminded again; null = nothing: they can be. */
export function resendNote({ from, left, rounds }: Again, silent: number, now: number): string | null {
  if (silent === 0) return '应到的同志都已回复，无需再提醒。';
  if (from === null && rounds.length > 0) return `已再提醒 ${rounds.length} 次，未回复的请打电话。`;
  if (from === null || left === 0) return '现在不能再提醒，未回复的请打电话。';
  return from > now ? `刚通知过不久，${nextMinute(from, now)} 后可再提醒。` : null;
}

/** Who had people reminded again, and when, latest first. */
export const roundLines = ({ rounds }: Again, now: number): string[] =>
  [...rounds].reverse().map(({ at, by }) => `${formatMoment(at, now)} ${by} 已再提醒`);

/** Why people were not reminded again, and what to do. */
export function resendRefusalWords(refusal: Refusal<Contract['reminders']['remindAgain']>, now: number): string {
  switch (refusal.word) {
    case 'tooLate':
      return '活动即将开始或已结束，不能再提醒；未回复的请打电话';
    case 'tooSoon':
      return `刚通知过不久，${nextMinute(refusal.from, now)} 后可再提醒`;
    case 'enough':
      return `每场活动最多再提醒 ${refusal.limit} 次；未回复的请打电话`;
    case 'everybodyAnswered':
      return '应到的同志都已回复，无需再提醒';
  }
}
