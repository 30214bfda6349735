import type { GatheringKind, Paper, SentPlan, SignUpPlan } from '../../../../types/gathering-plan';
import { formatTime, fromDateAndTime, toDateText } from '../../ui/format-time';
import { kindNames } from './kind-names';

const minute = 60_000;

/** What stands in the form: as picked and typed, the check-in window in minutes around the gathering. */
export interface PlanForm {
  readonly kind: GatheringKind | '';
  readonly title: string;
  readonly place: string;
  /** `YYYY-MM-DD` and `HH:mm`, in UTC+8; '' = not picked yet. */
  readonly date: string;
  readonly startTime: string;
  readonly endDate: string;
  readonly endTime: string;
  /** Phones may check in from so many minutes before the start. */
  readonly opensBefore: number;
  /** A check-in is late from so many minutes after the start; null = never. */
  readonly lateAfter: number | null;
  /** Phones may check in until so many minutes after the end; negative = before it. */
  readonly closesAfter: number;
  readonly notes: string;
  /** Whether people sign up 报名; from … until so many minutes before the start. */
  readonly signUp: boolean;
  readonly signUpOpens: number;
  readonly signUpCloses: number;
  /** As typed; '' = no limit. */
  readonly capacity: string;
  /** Seats by branch as JSON, so that forms compare field by field; no screen changes them yet. */
  readonly quotas: string;
  /** The files that go with it, as JSON. */
  readonly attachments: string;
}

export type PlanField = keyof PlanForm;
export type PlanErrors = Partial<Record<PlanField, string>>;

/** An empty form: everything usual, nothing decided. */
export const emptyForm: PlanForm = {
  kind: '',
  title: '',
  place: '',
  date: '',
  startTime: '15:00',
  endDate: '',
  endTime: '16:30',
  opensBefore: 30,
  lateAfter: 5,
  closesAfter: 0,
  notes: '',
  signUp: false,
  signUpOpens: 60 * 24 * 60,
  signUpCloses: 24 * 60,
  capacity: '',
  quotas: '[]',
  attachments: '[]',
};

/** What a gathering of that kind is usually called, such as `11月主题党日`. */
export function usualTitle(kind: GatheringKind | '', date: string): string {
  if (!kind) return '';
  const month = Number(date.slice(5, 7));
  return month ? `${month}月${kindNames[kind]}` : kindNames[kind];
}

const startOf = (form: PlanForm) => fromDateAndTime(form.date, form.startTime);
const endOf = (form: PlanForm) => fromDateAndTime(form.endDate || form.date, form.endTime);

/**
 * The form after a change. What follows from other things follows them as long as nobody chose otherwise:
 * the usual title its kind and month, the end the start.
 */
export function changeForm(form: PlanForm, change: Partial<PlanForm>): PlanForm {
  const next = { ...form, ...change };
  const titleFollows =
    change.title === undefined && (!form.title.trim() || form.title === usualTitle(form.kind, form.date));
  const title = titleFollows ? usualTitle(next.kind, next.date) : next.title;
  const startMoved = change.date !== undefined || change.startTime !== undefined;
  const endChosen = change.endDate !== undefined || change.endTime !== undefined;
  return { ...next, title, ...(startMoved && !endChosen && movedEnd(form, next)) };
}

/** The end, as long after the new start as it was after the old one. */
function movedEnd(before: PlanForm, after: PlanForm): Pick<PlanForm, 'endDate' | 'endTime'> {
  const anyDay = '2026-01-01';
  const from = { ...before, date: before.date || anyDay, endDate: before.endDate || before.date || anyDay };
  const length = endOf(from) - startOf(from);
  const start = fromDateAndTime(after.date || anyDay, after.startTime);
  if (!(length > 0) || Number.isNaN(start)) return { endDate: after.endDate || after.date, endTime: after.endTime };
  const end = start + length;
  return { endDate: after.date ? toDateText(end) : '', endTime: formatTime(end) };
}

export interface PlanTimes {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly checkIn: SentPlan['checkIn'];
}

/** The instants that the form comes to; null as long as a day or a time is missing. */
export function timesOf(form: PlanForm): PlanTimes | null {
  const startsAt = startOf(form);
  const endsAt = endOf(form);
  if (Number.isNaN(startsAt) || Number.isNaN(endsAt)) return null;
  const closesAt = endsAt + form.closesAfter * minute;
  const lateAfter = form.lateAfter === null ? closesAt : startsAt + form.lateAfter * minute;
  return { startsAt, endsAt, checkIn: { opensAt: startsAt - form.opensBefore * minute, lateAfter, closesAt } };
}

export type PlanOutcome =
  { readonly ok: true; readonly plan: SentPlan } | { readonly ok: false; readonly errors: PlanErrors };

/** Turns the form into a plan, or says by field what is still wrong with it. `now` only where it is to be published. */
export function planOf(form: PlanForm, now?: number): PlanOutcome {
  const title = oneLine(form.title);
  const place = oneLine(form.place);
  const times = timesOf(form);
  const errors: PlanErrors = {
    ...(!form.kind && { kind: '请选择活动类型' }),
    ...(!title && { title: '请填写活动名称' }),
    ...(!place && { place: '请填写地点' }),
    ...(!form.date && { date: '请选择日期' }),
    ...(!form.startTime && { startTime: '请选择开始时间' }),
    ...(!form.endTime && { endTime: '请选择结束时间' }),
    ...(times && timeErrors(times, now)),
    ...signUpErrors(form),
  };
  if (!form.kind || !times || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    plan: {
      ...{ kind: form.kind, title, place, ...times, notes: form.notes.trim(), signUp: signUpOf(form, times) },
      attachments: papersIn(form),
    },
  };
}

function signUpErrors({ signUp, signUpOpens, signUpCloses, capacity }: PlanForm): PlanErrors {
  if (!signUp) return {};
  if (signUpOpens <= signUpCloses) return { signUpCloses: '报名截止应晚于报名开始' };
  const seats = Number(capacity);
  if (capacity.trim() && !(Number.isInteger(seats) && seats >= 1 && seats <= 2000))
    return { capacity: '名额请填 1 到 2000 的整数，不限请留空' };
  return {};
}

function signUpOf({ signUp, signUpOpens, signUpCloses, capacity, quotas }: PlanForm, { startsAt }: PlanTimes) {
  if (!signUp) return null;
  return {
    opensAt: startsAt - signUpOpens * minute,
    closesAt: startsAt - signUpCloses * minute,
    capacity: capacity.trim() ? Number(capacity) : null,
    quotas: JSON.parse(quotas) as SignUpPlan['quotas'],
  };
}

function timeErrors({ startsAt, endsAt, checkIn }: PlanTimes, now: number | undefined): PlanErrors {
  if (endsAt <= startsAt) return { endTime: '结束时间应晚于开始时间' };
  const { opensAt, lateAfter, closesAt } = checkIn;
  if (opensAt >= endsAt) return { opensBefore: '签到应在活动结束之前开始' };
  if (closesAt <= startsAt) return { closesAfter: '签到应在活动开始之后截止' };
  if (closesAt < lateAfter) return { closesAfter: '签到截止应不早于计迟到的时间' };
  if (lateAfter <= opensAt) return { lateAfter: '计迟到的时间应晚于签到开始' };
  if (now !== undefined && closesAt <= now) return { date: '签到时段已经过去，请改为以后的时间再发布' };
  return {};
}

const oneLine = (typed: string) => typed.replace(/\p{Cc}+/gu, ' ').trim();

/** The form that makes this plan. */
export function formOf(plan: SentPlan): PlanForm {
  const { startsAt, endsAt, checkIn, signUp } = plan;
  const neverLate = checkIn.lateAfter === checkIn.closesAt;
  return {
    kind: plan.kind,
    title: plan.title,
    place: plan.place,
    date: toDateText(startsAt),
    startTime: formatTime(startsAt),
    endDate: toDateText(endsAt),
    endTime: formatTime(endsAt),
    opensBefore: (startsAt - checkIn.opensAt) / minute,
    lateAfter: neverLate ? null : (checkIn.lateAfter - startsAt) / minute,
    closesAfter: (checkIn.closesAt - endsAt) / minute,
    notes: plan.notes,
    signUp: Boolean(signUp),
    signUpOpens: signUp ? (startsAt - signUp.opensAt) / minute : emptyForm.signUpOpens,
    signUpCloses: signUp ? (startsAt - signUp.closesAt) / minute : emptyForm.signUpCloses,
    capacity: signUp?.capacity ? String(signUp.capacity) : '',
    quotas: JSON.stringify(signUp?.quotas ?? []),
    attachments: JSON.stringify(plan.attachments ?? []),
  };
}

/** The files in a form. */
export const papersIn = ({ attachments }: Pick<PlanForm, 'attachments'>) => JSON.parse(attachments) as Paper[];

/** Whether the gathering goes on after midnight. */
export const isOverMidnight = (form: PlanForm): boolean => form.endDate !== '' && form.endDate !== form.date;
