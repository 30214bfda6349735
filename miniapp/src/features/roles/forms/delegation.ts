import { fromDateAndTime, toDateText } from '../../../ui/format-time';
import { dayMs } from '../../../ui/local-time';

export interface DelegationForm {
  readonly memberId: string;
  /** `YYYY-MM-DD`; today = at once. */
  readonly firstDay: string;
  /** The last day that still counts; `YYYY-MM-DD`. */
  readonly lastDay: string;
  readonly reason: string;
}

export type DelegationErrors = Readonly<Partial<Record<keyof DelegationForm, string>>>;

/** A form with nobody chosen, for the week to come. */
export const emptyDelegation = (now: number): DelegationForm => ({
  memberId: '',
  firstDay: toDateText(now),
  lastDay: toDateText(now + 6 * dayMs),
  reason: '',
});

/** What a form asks for, or what is still wrong with it; at most `dayLimit` days. */
export function delegationOf({ memberId, firstDay, lastDay, reason }: DelegationForm, dayLimit: number, now: number) {
  const isToday = firstDay === toDateText(now);
  const begins = isToday ? now : fromDateAndTime(firstDay, '00:00');
  const until = fromDateAndTime(lastDay, '00:00') + dayMs;
  const errors: DelegationErrors = {
    ...(memberId === '' && { memberId: '请选择代行的委员' }),
    ...(begins < now && { firstDay: '开始日期不能早于今天' }),
    ...(until <= begins && { lastDay: '截止日期不能早于开始日期' }),
    ...(until > begins + dayLimit * dayMs && { lastDay: `一次委托最长 ${dayLimit} 天` }),
    ...(reason.trim() === '' && { reason: '请填写委托原因' }),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors } as const;
  return { ok: true, wanted: { memberId, from: isToday ? null : begins, until, reason: reason.trim() } } as const;
}
