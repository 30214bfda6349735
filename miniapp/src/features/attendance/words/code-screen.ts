import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import { formatMoment, formatSpan, formatTime } from '../../../ui/format-time';

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
  /** From when until when people check out by it as well; null or missing: they do not. */
  readonly checkOut?: { readonly from: number; readonly until: number } | null | undefined;
}

/** Until when there is a code to show. */
export const shownUntil = ({ closesAt, checkOut }: CodeWindow): number => checkOut?.until ?? closesAt;

export type Stage = 'ahead' | 'open' | 'over';

export const stageAt = (window: CodeWindow, now: number): Stage =>
  now < window.opensAt ? 'ahead' : now < shownUntil(window) ? 'open' : 'over';

/** What the code is for, over its digits. */
export function purposeWords({ closesAt, checkOut }: CodeWindow, now: number): string {
  if (now >= closesAt) return '现在签退：扫码，或输入六位数字';
  if (checkOut && now >= checkOut.from) return '扫码或输入六位数字：来的签到，走的签退';
  return '扫码，或输入六位数字';
}

/** When check-in opens, becomes late and ends: what matters from now on. */
export function windowLine({ opensAt, lateAfter, closesAt, checkOut }: CodeWindow, now: number): string {
  if (now < opensAt) return `${formatMoment(opensAt, now)} 开始签到，还有 ${formatSpan(opensAt - now)}`;
  if (checkOut && now >= closesAt && now < checkOut.until) return '手机签到已截止，现在可以签退';
  if (now >= closesAt) return `${formatMoment(closesAt, now)} 截止，仍可点名`;
  const end = `${formatMoment(closesAt, now)} 截止`;
  if (lateAfter >= closesAt) return end;
  return now < lateAfter ? `${formatTime(lateAfter)} 前签到为按时，${end}` : `现在签到记为迟到，${end}`;
}
