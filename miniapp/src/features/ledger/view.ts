import type { Contract } from '../../../../types/contract';
import type { Ledger } from '../../../../types/ledger';
import type { Refusal } from '../../../../types/operation';
import { formatMoment, fromDateAndTime, toDateText } from '../../ui/format-time';

const dayMs = 86_400_000;

/** Which time a ledger is to be of. */
export type RangeChoice = 'thisYear' | 'lastYear' | 'other';

/** The first and the last day, as date pickers have them. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

export const rangeChoices = (now: number): readonly { readonly value: RangeChoice; readonly text: string }[] => {
  const year = Number(toDateText(now).slice(0, 4));
  return [
    { value: 'thisYear', text: `${year} 年` },
    { value: 'lastYear', text: `${year - 1} 年` },
    { value: 'other', text: '其他时间' },
  ];
};

/** The days of a choice; what was picked where it is another time. */
export function daysOf(choice: RangeChoice, picked: Days, now: number): Days {
  if (choice === 'other') return picked;
  const year = Number(toDateText(now).slice(0, 4)) - (choice === 'lastYear' ? 1 : 0);
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

/** What the server is asked for; null where a day is missing or they are out of order. */
export function rangeOf({ first, last }: Days): { readonly from: number; readonly until: number } | null {
  const from = fromDateAndTime(first, '00:00');
  const until = fromDateAndTime(last, '00:00') + dayMs;
  return Number.isNaN(from) || Number.isNaN(until) || until <= from ? null : { from, until };
}

/** `2026-01-01 至 2026-12-31` */
export const rangeWords = ({ from, until }: Pick<Ledger, 'from' | 'until'>): string =>
  `${toDateText(from)} 至 ${toDateText(until - dayMs)}`;

/** Who took it and when; how far it is where it is not ready. */
export function ledgerLine({ by, at, state, mine }: Ledger, now: number): string {
  const who = `${by} · ${formatMoment(at, now)}`;
  if (state === 'ready') return mine ? `${who} · 点开再取一次` : who;
  return mine ? `${who} · 未完成，点开继续` : `${who} · 未完成`;
}

/** How far making it has come, in per cent; the workbook itself is the last bit. */
export function percentMade({ state, progress: { done, total } }: Pick<Ledger, 'state' | 'progress'>): number {
  if (state === 'ready') return 100;
  return total === 0 ? 0 : Math.min(95, Math.floor((done / total) * 95));
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
