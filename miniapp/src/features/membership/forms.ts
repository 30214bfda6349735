import type { PersonDetails, RosterRecord } from '../../../../types/membership';
import { fromDateAndTime, toDateText } from '../../ui/format-time';

/** What stands in the form, as picked and typed; days as `YYYY-MM-DD`, '' = nothing. */
export interface PersonForm {
  /** Only of somebody new, like `on`. */
  readonly no: string;
  readonly on: string;
  readonly name: string;
  readonly gender: PersonDetails['gender'];
  readonly title: string;
  readonly standing: PersonDetails['standing'] | '';
  readonly duty: NonNullable<PersonDetails['duty']> | 'none';
  /** null = stays as it is on the roster. */
  readonly phone: string | null;
  readonly officePhone: string;
  readonly email: string;
  readonly wecom: string;
  readonly group: string;
  readonly joinedAt: string;
  /** Why somebody's data are changed. */
  readonly reason: string;
}

export type PersonField = keyof PersonForm;
export type PersonErrors = Partial<Record<PersonField, string>>;

/** The form of somebody who is to be put on the roster today. */
export const emptyForm = (now: number): PersonForm => ({
  no: '',
  on: toDateText(now),
  name: '',
  gender: 'unknown',
  title: '',
  standing: '',
  duty: 'none',
  phone: '',
  officePhone: '',
  email: '',
  wecom: '',
  group: '',
  joinedAt: '',
  reason: '',
});

/** The form that makes this record. */
export function formOf(record: RosterRecord): PersonForm {
  return {
    no: record.no,
    on: '',
    name: record.name,
    gender: record.gender,
    title: record.title,
    standing: record.standing,
    duty: record.duty ?? 'none',
    phone: null,
    officePhone: record.officePhone ?? '',
    email: record.email ?? '',
    wecom: record.wecom ?? '',
    group: record.group ?? '',
    joinedAt: record.joinedAt === null ? '' : toDateText(record.joinedAt),
    reason: '',
  };
}

export type DetailsOutcome =
  { readonly ok: true; readonly details: PersonDetails } | { readonly ok: false; readonly errors: PersonErrors };

const oneLine = (typed: string) => typed.replace(/\p{Cc}+/gu, ' ').trim();
const orNull = (typed: string) => oneLine(typed) || null;
const midnight = (date: string) => fromDateAndTime(date, '00:00');

/** A number as typed: full-width digits become plain, what separates digits goes. */
const digitsOf = (typed: string): string =>
  typed.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10)).replace(/[\s()（）+-]/g, '');

const phoneShape = /^1\d{10}$/;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const numberShape = /^[0-9A-Za-z_-]{1,40}$/;

/** Turns the form into what is sent, or says by field what is still wrong with it. */
export function detailsOf(form: PersonForm, now: number): DetailsOutcome {
  const phone = form.phone === null ? undefined : digitsOf(form.phone) || null;
  const email = orNull(form.email);
  const errors: PersonErrors = {
    ...(!oneLine(form.name) && { name: '请填写姓名' }),
    ...(!form.standing && { standing: '请选择正式党员或预备党员' }),
    ...(phone && !phoneShape.test(phone) && { phone: '手机号码应为 11 位数字，请检查' }),
    ...(email && !emailShape.test(email) && { email: '电子邮箱的格式不对，例如 name@example.cn' }),
    ...(form.joinedAt && midnight(form.joinedAt) > now && { joinedAt: '入党日期不能晚于今天' }),
  };
  if (!form.standing || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    details: {
      name: oneLine(form.name),
      gender: form.gender,
      title: oneLine(form.title),
      standing: form.standing,
      duty: form.duty === 'none' ? null : form.duty,
      ...(phone !== undefined && { phone }),
      officePhone: orNull(form.officePhone),
      email,
      wecom: orNull(form.wecom),
      group: orNull(form.group),
      joinedAt: form.joinedAt ? midnight(form.joinedAt) : null,
    },
  };
}

/** What is wrong with the part that only somebody new has: the number, and the day they come. */
export function newcomerErrors({ no, on }: PersonForm, now: number): PersonErrors {
  const number = no.trim();
  const noError = !number ? '请填写人员编号' : !numberShape.test(number) && '编号只能用字母、数字和横线';
  return {
    ...(noError && { no: noError }),
    ...(!on && { on: '请选择日期' }),
    ...(on && midnight(on) > now && { on: '日期不能晚于今天' }),
  };
}
