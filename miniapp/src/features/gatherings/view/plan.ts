import type { GatheringView } from '../../../../../types/gatherings';
import type { Paper, SentPlan } from '../../../../../types/gathering-plan';
import { formatTime, toDateText } from '../../../ui/format-time';
import { nothingToStudy } from '../words/plan';
import { emptyForm, timesOf, type PlanErrors, type PlanForm, type PlanTimes } from '../forms/plan';
import { minuteMs } from '../../../ui/local-time';

/** A plan as it is sent, with what is known of its files. */
export interface FilledPlan extends SentPlan {
  attachments?: Paper[];
}

export type PlanOutcome =
  { readonly ok: true; readonly plan: FilledPlan } | { readonly ok: false; readonly errors: PlanErrors };

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
      ...(form.hours !== null && { hours: form.hours }),
      ...(form.remindBefore !== null && { remindBefore: [...form.remindBefore] }),
      means: meansOf(form),
      checkOut: form.checkOut,
      attachments: [...form.attachments],
      spot: form.spot,
    },
  };
}

/** The agenda item by item; what was left empty is none. */
const agendaOf = ({ agenda }: Pick<PlanForm, 'agenda'>): string[] => agenda.map(oneLine).filter(Boolean);

function peopleOf({ audience, observers, chairId, recorderId }: PlanForm) {
  return {
    ...(audience !== null && { audience: [...audience] }),
    observers: [...observers],
    chairId,
    recorderId,
  };
}

const meansOf = ({ byCode, radius, mayBeWithheld, reflection }: PlanForm) => ({
  code: byCode,
  location: radius !== null ? { radius, mayBeWithheld } : null,
  online: reflection !== null ? { reflectionLength: reflection } : null,
});

function meansErrors({ radius, spot }: PlanForm): PlanErrors {
  return radius !== null && spot === null ? { radius: '按位置签到需要先在“地点”处选择地图位置' } : {};
}

function studyErrors(form: PlanForm): PlanErrors {
  const hasContent = form.study.trim() !== '' || form.attachments.some(({ study }) => study);
  return form.reflection !== null && !hasContent ? { study: nothingToStudy } : {};
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
    opensAt: startsAt - signUpOpens * minuteMs,
    closesAt: startsAt - signUpCloses * minuteMs,
    capacity: capacity.trim() ? Number(capacity) : null,
    quotas,
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
export function formOf(plan: FilledPlan): PlanForm {
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
    opensBefore: (startsAt - checkIn.opensAt) / minuteMs,
    lateAfter: neverLate ? null : (checkIn.lateAfter - startsAt) / minuteMs,
    closesAfter: (checkIn.closesAt - endsAt) / minuteMs,
    notes: plan.notes,
    ...formOfPeople(plan),
    agenda: plan.agenda ?? [],
    study: plan.study ?? '',
    hours: plan.hours ?? null,
    remindBefore: plan.remindBefore ?? null,
    ...formOfMeans(plan.means),
    checkOut: plan.checkOut ?? false,
    spot: plan.spot ?? null,
    signUp: Boolean(signUp),
    signUpOpens: signUp ? (startsAt - signUp.opensAt) / minuteMs : emptyForm.signUpOpens,
    signUpCloses: signUp ? (startsAt - signUp.closesAt) / minuteMs : emptyForm.signUpCloses,
    capacity: signUp?.capacity ? String(signUp.capacity) : '',
    quotas: signUp?.quotas ?? [],
    attachments: plan.attachments ?? [],
  };
}

function formOfPeople({ audience, observers, chairId, recorderId }: SentPlan) {
  return {
    audience: audience ?? null,
    observers: observers ?? [],
    chairId: chairId ?? null,
    recorderId: recorderId ?? null,
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
export function planIn(view: GatheringView): FilledPlan {
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
