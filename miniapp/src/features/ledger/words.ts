import type { Ledger } from '../../../../types/ledger';
import type { Refusal } from '../../../../types/operation';
import type { Contract } from '../../../../types/contract';
import { toDateText, formatMoment } from '../../ui/format-time';
import { dayMs } from '../../ui/local-time';

/** `2026-01-01 至 2026-12-31` */
export const rangeWords = ({ from, until }: Pick<Ledger, 'from' | 'until'>): string =>
  `${toDateText(from)} 至 ${toDateText(until - dayMs)}`;

/** Who took it and when; how far it is where it is not ready. */
export function ledgerLine({ by, at, state, mine }: Ledger, now: number): string {
  const who = `${by} · ${formatMoment(at, now)}`;
  if (state === 'ready') return mine ? `${who} · 点开再取一次` : who;
  return mine ? `${who} · 未完成，点开继续` : `${who} · 未完成`;
}

/** Why no ledger could be made, and what to do. */
export function ledgerRefusalWords(refusal: Refusal<Contract['ledger']['makeLedger']>): string {
  switch (refusal.word) {
    case 'notOneUnit':
      return '台账按单位或支部生成，请先选择一个单位或支部';
    case 'rangeOutOfOrder':
      return `开始日期要在结束日期之前，一份台账最长 ${refusal.longestDays} 天，请分开生成`;
    case 'notThisOne':
      return '这份台账已有变动，请返回重新生成';
  }
}

/** Why there is no sign-in table, and what to do. */
export const signInRefusalWords = ({ word }: Refusal<Contract['ledger']['makeSignInTable']>): string =>
  word === 'notPublished' ? '活动尚未发布，发布后再打印签到表' : '签到表正在汇总，请一分钟后再试';
