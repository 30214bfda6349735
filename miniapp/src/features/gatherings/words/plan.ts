import type { Contract } from '../../../../../types/contract';
import type { GatheringKind } from '../../../../../types/gathering-plan';
import type { Refusal } from '../../../../../types/operation';
import { formatMoment, formatTime, isSameDay } from '../../../ui/format-time';
import { timesOf, type PlanErrors, type PlanField, type PlanForm } from '../forms/plan';

/** The kinds as a secretary looks for them. */
export const kindGroups: readonly { readonly name: string; readonly kinds: readonly GatheringKind[] }[] = [
  {
    name: '会议',
    kinds: ['generalMeeting', 'committeeMeeting', 'groupMeeting', 'lecture', 'themeDay', 'organisationLife'],
  },
  {
    name: '教育活动',
    kinds: ['studyGroup', 'warningEducation', 'integrityLecture', 'visit', 'film', 'onlineStudy'],
  },
];

interface Option {
  readonly value: string;
  readonly text: string;
}

/** A length of time in round words: `30 分钟`, `1 小时`, `1 小时 30 分钟`. */
export function minutesWords(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}

const around = (minutes: number, point: string) =>
  minutes === 0 ? `${point}时` : `${point}${minutes < 0 ? '前' : '后'} ${minutesWords(Math.abs(minutes))}`;

/** The value that is set stands among the choices, also where it is an unusual one. */
const withCurrent = (usual: readonly number[], current: number | null) =>
  current === null || usual.includes(current) ? usual : [...usual, current].sort((a, b) => a - b);

const opensWords = (before: number) => around(-before, '开始');

export const opensOptions = (form: PlanForm): readonly Option[] =>
  withCurrent([10, 15, 30, 60, 120], form.opensBefore).map(value => ({
    value: String(value),
    text: opensWords(value),
  }));

const neverLate: Option = { value: 'never', text: '不记迟到' };

export const lateOptions = (form: PlanForm): readonly Option[] => [
  ...withCurrent([0, 5, 10, 15, 30], form.lateAfter).map(value => ({
    value: String(value),
    text: `${around(value, '开始')}起`,
  })),
  neverLate,
];

export const lateValue = (form: PlanForm): string =>
  form.lateAfter === null ? neverLate.value : String(form.lateAfter);

export const lateFrom = (value: string): number | null => (value === neverLate.value ? null : Number(value));

export const closesOptions = (form: PlanForm): readonly Option[] =>
  withCurrent([-30, 0, 15, 30, 60], form.closesAfter).map(value => ({
    value: String(value),
    text: around(value, '结束'),
  }));

/** The check-in window in a sentence, with the clock times. */
export function windowWords(form: PlanForm, now: number): string {
  const times = timesOf(form);
  if (!times) return '选好日期和时间后，这里会列出签到的具体时间。';
  const { startsAt, checkIn } = times;
  const at = (instant: number) => (isSameDay(instant, startsAt) ? formatTime(instant) : formatMoment(instant, now));
  const late = form.lateAfter === null ? '不记迟到' : `${at(checkIn.lateAfter)} 起记为迟到`;
  return `${at(checkIn.opensAt)} 开始签到，${late}，${at(checkIn.closesAt)} 手机签到截止。`;
}

/** How long the gathering takes, once both ends are known. */
export function lengthWords(form: PlanForm): string | undefined {
  const times = timesOf(form);
  const length = times ? times.endsAt - times.startsAt : 0;
  return length > 0 ? `时长 ${minutesWords(length / 60_000)}` : undefined;
}

/** What is wrong with online study that has no content. */
export const nothingToStudy = '线上学习需要填写学习内容，或在“活动材料”中勾选要学习的文件';

type PlanRefusal = Refusal<Contract['gatherings']['schedule']>;

/** Where in the form a refusal of the server belongs, and in which words. */
export function planRefusalErrors(refusal: PlanRefusal, form: PlanForm): PlanErrors {
  switch (refusal.word) {
    case 'signUpOutOfOrder':
      return { signUpCloses: '报名时间先后有误，截止应晚于开始、不晚于活动结束' };
    case 'endsBeforeItStarts':
      return { endTime: '结束时间应晚于开始时间' };
    case 'windowOutOfOrder':
      return { closesAfter: '签到时间先后有误，请检查开始、计迟到和截止时间' };
    case 'outsideAudience':
      return { audience: '应到人员中有不属于主办组织的支部或小组，请重新选择' };
    case 'unknownPeople':
      return unknownPeopleErrors(refusal.memberIds, form);
    case 'nothingToStudy':
      return { study: nothingToStudy };
    case 'notOnline':
      return { reflection: '这类活动应当到会参加，不能线上学习，请取消“线上学习”' };
    case 'attachmentMissing':
      return { attachments: '有材料已失效，请移除后重新添加' };
  }
}

/** At every field that names somebody who cannot be named. */
function unknownPeopleErrors(memberIds: readonly string[], form: PlanForm): PlanErrors {
  const isUnknown = (memberId: string | null) => memberId !== null && memberIds.includes(memberId);
  const inAudience = form.audience?.some(key => memberIds.some(memberId => key.endsWith(`:member:${memberId}`)));
  return {
    ...(isUnknown(form.chairId) && { chairId: '这位同志已不在名册，请另选主持人' }),
    ...(isUnknown(form.recorderId) && { recorderId: '这位同志已不在名册，请另选记录人' }),
    ...(form.observers.some(isUnknown) && { observers: '有列席同志已不在名册，请移除后再保存' }),
    ...(inAudience && { audience: '有同志已不在本支部，请重新选择应到人员' }),
  };
}

const fieldOfPath: Readonly<Record<string, PlanField>> = {
  kind: 'kind',
  title: 'title',
  place: 'place',
  startsAt: 'startTime',
  endsAt: 'endTime',
  'checkIn.opensAt': 'opensBefore',
  'checkIn.lateAfter': 'lateAfter',
  'checkIn.closesAt': 'closesAfter',
  notes: 'notes',
  'signUp.opensAt': 'signUpOpens',
  'signUp.closesAt': 'signUpCloses',
  'signUp.capacity': 'capacity',
  audience: 'audience',
  observers: 'observers',
  chairId: 'chairId',
  recorderId: 'recorderId',
  agenda: 'agenda',
  study: 'study',
  hours: 'hours',
  remindBefore: 'remindBefore',
  'means.location.radius': 'radius',
  'means.online.reflectionLength': 'reflection',
};

/** The same for an input that did not parse, by the paths that the server names. */
export function invalidFieldErrors(paths: readonly string[]): PlanErrors {
  const errors: PlanErrors = {};
  for (const path of paths) {
    const field = fieldOfPath[path.replace(/^plan\./, '').replace(/\.\d+$/, '')];
    if (field) errors[field] = '这一项的内容不合要求，请修改';
  }
  return errors;
}
