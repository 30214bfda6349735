import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import { formatMoment, formatSpan, formatTime } from '../../ui/format-time';

/** Why there is no code to show, and what to do. */
export function codeRefusalWords(refusal: Refusal<Contract['attendance']['listCodes']>, now: number) {
  switch (refusal.word) {
    case 'gatheringClosed':
      return {
        title: `活动已于${formatMoment(refusal.closedAt, now)} 结束`,
        text: '签到码不再有效；到会而未签到的，请在签到表上补签。',
      };
    case 'gatheringCancelled':
      return { title: '活动已取消', text: `原因：${refusal.reason}` };
    case 'notPublished':
      return { title: '活动尚未发布', text: '请先发布，签到时段内在这里出示签到码。' };
  }
}

export interface CodeWindow {
  readonly opensAt: number;
  readonly lateAfter: number;
  readonly closesAt: number;
}

export type Stage = 'ahead' | 'open' | 'over';

export const stageAt = ({ opensAt, closesAt }: CodeWindow, now: number): Stage =>
  now < opensAt ? 'ahead' : now < closesAt ? 'open' : 'over';

/** When check-in opens, becomes late and ends: what matters from now on. */
export function windowLine({ opensAt, lateAfter, closesAt }: CodeWindow, now: number): string {
  if (now < opensAt) return `${formatMoment(opensAt, now)} 开始签到，还有 ${formatSpan(opensAt - now)}`;
  if (now >= closesAt) return `${formatMoment(closesAt, now)} 截止，仍可点名`;
  const end = `${formatMoment(closesAt, now)} 截止`;
  if (lateAfter >= closesAt) return end;
  return now < lateAfter ? `${formatTime(lateAfter)} 前签到为按时，${end}` : `现在签到记为迟到，${end}`;
}
