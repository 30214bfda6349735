import { formatMoment } from '../../../ui/format-time';
import { timesOf, type PlanForm } from '../forms/plan';
import { minutesWords } from './plan';

const day = 24 * 60;
const farAhead = 60 * day;

function beforeWords(minutes: number): string {
  if (minutes === 0) return '活动开始时';
  if (minutes === farAhead) return '发布后即可报名';
  const [days, rest] = [Math.floor(minutes / day), minutes % day];
  return ['开始前', days > 0 && `${days} 天`, rest > 0 && minutesWords(rest)].filter(Boolean).join(' ');
}

/** The value that is set stands among the choices, also where it is an unusual one. */
const options = (usual: readonly number[], current: number) =>
  [...new Set([...usual, current])]
    .sort((a, b) => b - a)
    .map(value => ({ value: String(value), text: beforeWords(value) }));

export const signUpOpensOptions = ({ signUpOpens }: PlanForm) =>
  options([farAhead, 14 * day, 7 * day, 3 * day, day], signUpOpens);

export const signUpClosesOptions = ({ signUpCloses }: PlanForm) =>
  options([3 * day, 2 * day, day, 120, 30, 0], signUpCloses);

/** Signing up in a sentence, with the times. */
export function signUpFormWords(form: PlanForm, now: number): string {
  if (!form.signUp) return '不需要报名，应到人员直接参加。';
  const seats = form.capacity.trim() ? `名额 ${form.capacity.trim()} 人，报满后按顺序候补` : '名额不限';
  const times = timesOf(form);
  if (!times) return `${seats}。`;
  const at = (before: number) => formatMoment(times.startsAt - before * 60_000, now);
  const from = form.signUpOpens === farAhead ? '发布后即可报名' : `${at(form.signUpOpens)} 开始报名`;
  return `${from}，${at(form.signUpCloses)} 截止；${seats}。`;
}
