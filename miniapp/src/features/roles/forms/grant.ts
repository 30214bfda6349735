import type { Role } from '../../../../../types/operation';
import { fromDateAndTime, toDateText } from '../../../ui/format-time';
import { dayMs } from '../../../ui/local-time';

export interface GrantForm {
  readonly orgUnitId: string;
  readonly role: Role | '';
  readonly begins: 'now' | 'day';
  /** `YYYY-MM-DD`; counts where it begins on a day. */
  readonly firstDay: string;
  readonly ends: 'never' | 'day';
  /** The last day that still counts; `YYYY-MM-DD`. */
  readonly lastDay: string;
  readonly reason: string;
}

export type GrantErrors = Readonly<Partial<Record<keyof GrantForm, string>>>;

interface Wanted {
  readonly orgUnitId: string;
  readonly role: Role;
  /** null = at once. */
  readonly from: number | null;
  /** Exclusive; null = until it is revoked. */
  readonly until: number | null;
  readonly reason: string;
}

/** A form with nothing chosen but where. */
export const emptyGrant = (orgUnitId: string): GrantForm => ({
  orgUnitId,
  role: '',
  begins: 'now',
  firstDay: '',
  ends: 'never',
  lastDay: '',
  reason: '',
});

/** What a form asks for, or what is still wrong with it. */
export function grantOf(
  form: GrantForm,
  now: number,
): { readonly ok: true; readonly wanted: Wanted } | { readonly ok: false; readonly errors: GrantErrors } {
  const { orgUnitId, role, reason } = form;
  const from = form.begins === 'now' ? null : fromDateAndTime(form.firstDay, '00:00');
  const until = form.ends === 'never' ? null : fromDateAndTime(form.lastDay, '00:00') + dayMs;
  const begin = from ?? now;
  const errors: GrantErrors = {
    ...(role === '' && { role: '请选择权限' }),
    ...(Number.isNaN(begin) && { firstDay: '请选择开始日期' }),
    ...(from !== null && form.firstDay < toDateText(now) && { firstDay: '开始日期不能早于今天' }),
    ...(until !== null && (Number.isNaN(until) ? { lastDay: '请选择截止日期' } : tooEarly(until, begin))),
    ...(reason.trim() === '' && { reason: '请填写授予原因' }),
  };
  if (role === '' || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, wanted: { orgUnitId, role, from, until, reason: reason.trim() } };
}

const tooEarly = (until: number, begin: number): GrantErrors =>
  until <= begin ? { lastDay: '截止日期不能早于开始日期和今天' } : {};
