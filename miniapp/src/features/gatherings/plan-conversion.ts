import type { GatheringView } from '../../../../types/gatherings';
import type { SentPlan, SignUpPlan } from '../../../../types/gathering-plan';
import { formatTime, toDateText } from '../../ui/format-time';
import { nothingToStudy } from './plan-words';
import { emptyForm, papersIn, timesOf, type PlanErrors, type PlanForm, type PlanTimes } from './plan-form';

const minute = 60_000;

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
    ...meansErrors(form),
    ...studyErrors(form),
  };
  if (!form.kind || !times || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    plan: {
      kind: form.kind,
      title,
      place,
      ...times,
      notes: form.notes.trim(),
      signUp: signUpOf(form, times),
      ...peopleOf(form),
      agenda: agendaOf(form),
      study: form.study.trim(),
      ...(form.hours !== '' && { hours: Number(form.hours) }),
      ...(form.remindBefore !== '' && { remindBefore: read<number[]>(form.remindBefore) }),
      means: meansOf(form),
      checkOut: form.checkOut,
      attachments: papersIn(form),
      spot: form.spot === '' ? null : read<NonNullable<SentPlan['spot']>>(form.spot),
    },
  };
}

const read = <T>(json: string) => JSON.parse(json) as T;

/** The agenda item by item; what was left empty is none. */
const agendaOf = ({ agenda }: Pick<PlanForm, 'agenda'>): string[] => agenda.split('\n').map(oneLine).filter(Boolean);

function peopleOf({ audience, observers, chairId, recorderId }: PlanForm) {
  return {
    ...(audience !== '' && { audience: read<string[]>(audience) }),
    observers: read<string[]>(observers),
    chairId: chairId || null,
    recorderId: recorderId || null,
  };
}

const meansOf = ({ byCode, radius, mayBeWithheld, reflection }: PlanForm) => ({
  code: byCode,
  location: radius > 0 ? { radius, mayBeWithheld } : null,
  online: reflection >= 0 ? { reflectionLength: reflection } : null,
});

function meansErrors({ radius, spot }: PlanForm): PlanErrors {
  return radius > 0 && !spot ? { radius: '按位置签到需要先在“地点”处选择地图位置' } : {};
}

function studyErrors(form: PlanForm): PlanErrors {
  const hasContent = form.study.trim() !== '' || papersIn(form).some(({ study }) => study);
  return form.reflection >= 0 && !hasContent ? { study: nothingToStudy } : {};
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
    ...formOfPeople(plan),
    agenda: (plan.agenda ?? []).join('\n'),
    study: plan.study ?? '',
    hours: plan.hours === undefined ? '' : String(plan.hours),
    remindBefore: plan.remindBefore ? JSON.stringify(plan.remindBefore) : '',
    ...formOfMeans(plan.means),
    checkOut: plan.checkOut ?? false,
    spot: plan.spot ? JSON.stringify(plan.spot) : '',
    signUp: Boolean(signUp),
    signUpOpens: signUp ? (startsAt - signUp.opensAt) / minute : emptyForm.signUpOpens,
    signUpCloses: signUp ? (startsAt - signUp.closesAt) / minute : emptyForm.signUpCloses,
    capacity: signUp?.capacity ? String(signUp.capacity) : '',
    quotas: JSON.stringify(signUp?.quotas ?? []),
    attachments: JSON.stringify(plan.attachments ?? []),
  };
}

function formOfPeople({ audience, observers, chairId, recorderId }: SentPlan) {
  return {
    audience: audience ? JSON.stringify(audience) : '',
    observers: JSON.stringify(observers ?? []),
    chairId: chairId ?? '',
    recorderId: recorderId ?? '',
  };
}

function formOfMeans(means: SentPlan['means']) {
  return {
    byCode: means?.code ?? emptyForm.byCode,
    radius: means?.location?.radius ?? emptyForm.radius,
    mayBeWithheld: means?.location?.mayBeWithheld ?? emptyForm.mayBeWithheld,
    reflection: means?.online?.reflectionLength ?? emptyForm.reflection,
  };
}

/** The plan part of a gathering. */
export function planIn(view: GatheringView): SentPlan {
  const { kind, title, place, startsAt, endsAt, checkIn, notes, signUp, audience, observers } = view;
  const { agenda, study, hours, remindBefore, means, checkOut, spot, attachments, chair, recorder } = view;
  return {
    kind,
    title,
    place,
    startsAt,
    endsAt,
    checkIn,
    notes,
    signUp,
    audience,
    observers,
    agenda,
    study,
    hours,
    remindBefore,
    means,
    checkOut,
    spot,
    attachments,
    chairId: chair?.memberId ?? null,
    recorderId: recorder?.memberId ?? null,
  };
}
