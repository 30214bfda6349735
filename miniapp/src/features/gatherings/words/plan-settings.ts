import type { PlanForm } from '../forms/plan';
import { minutesWords } from './plan';

const day = 24 * 60;

/** `1 天`, `2 小时`, `30 分钟`. */
const spanWords = (minutes: number) => (minutes % day === 0 ? `${minutes / day} 天` : minutesWords(minutes));

/** Minutes before the start at which people are reminded. */
export const remindersIn = ({ remindBefore }: Pick<PlanForm, 'remindBefore'>): readonly number[] =>
  remindBefore ?? [day, 60];

const usualReminders = [7 * day, 3 * day, day, 120, 60, 30];

/** Reminders to choose from; the ones that are set stand among them, also where they are unusual. */
export const reminderOptions = (form: PlanForm) =>
  [...new Set([...usualReminders, ...remindersIn(form)])]
    .sort((a, b) => b - a)
    .map(minutes => ({ value: String(minutes), text: `提前 ${spanWords(minutes)}` }));

/** When people are reminded, in a sentence. */
export function reminderWords(form: PlanForm): string {
  const before = [...remindersIn(form)].sort((a, b) => b - a);
  return before.length > 0 ? `提前 ${before.map(spanWords).join('、')}提醒` : '不提醒';
}

const usualHours = [0, 0.5, 1, 1.5, 2, 3, 4, 6, 8];

export const hoursOptions = ({ hours }: PlanForm) =>
  [...new Set([...usualHours, hours ?? 0])]
    .sort((a, b) => a - b)
    .map(value => ({ value: String(value), text: value === 0 ? '不计学时' : `${value} 学时` }));

/** The hours that attending brings, in words. */
export function hoursWords({ hours }: PlanForm): string {
  if (hours === null) return '按活动类型计学时';
  return hours === 0 ? '不计学时' : `${hours} 学时`;
}

/** By which means people check in, in a few words. */
export function meansWords({ byCode, radius, reflection, checkOut }: PlanForm): string {
  const means = [
    byCode && '签到码',
    radius !== null && `位置（${radius} 米内）`,
    reflection !== null && '线上学习',
    '支部点名',
  ].filter(Boolean);
  return `${means.join('、')}${checkOut ? '，需要签退' : ''}`;
}

/** How much is to be written about what was studied. */
export const reflectionOptions = ({ reflection }: PlanForm) =>
  [...new Set([0, 20, 50, 100, 200, 300, ...(reflection !== null ? [reflection] : [])])]
    .sort((a, b) => a - b)
    .map(marks => ({ value: String(marks), text: marks === 0 ? '不要求写心得' : `不少于 ${marks} 字` }));

export const radiusOptions = ({ radius }: PlanForm) =>
  [...new Set([100, 200, 500, 1000, ...(radius !== null ? [radius] : [])])]
    .sort((a, b) => a - b)
    .map(metres => ({ value: String(metres), text: `${metres} 米以内` }));

/** What stands behind 更多设置, in one line, so that it need not be opened to be known. */
export const settingsWords = (form: PlanForm): string =>
  [meansWords(form), reminderWords(form), hoursWords(form), form.signUp ? '需要报名' : '不需要报名'].join(' · ');
