import type { GatheringKind, Paper, SentPlan, SignUpPlan } from '../../../../../types/gathering-plan';
import { formatTime, fromDateAndTime, toDateText } from '../../../ui/format-time';
import { kindNames } from '../words/kinds';
import { type HostDefaults, usualForKind } from './plan-defaults';
import { minuteMs } from '../../../ui/local-time';

/** A point on the map. */
export type Spot = NonNullable<SentPlan['spot']>;

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
  /** Keys of who is expected; null = everybody of the host. */
  readonly audience: readonly string[] | null;
  /** Ids of members who are invited to sit in. */
  readonly observers: readonly string[];
  /** Ids of members; null = not decided. */
  readonly chairId: string | null;
  readonly recorderId: string | null;
  readonly agenda: readonly string[];
  readonly study: string;
  /** Hours of training; null = as usual for its kind. */
  readonly hours: number | null;
  /** Minutes before the start; null = as usual for its kind. */
  readonly remindBefore: readonly number[] | null;
  readonly byCode: boolean;
  /** People check in within so many metres of the spot; null = anywhere. */
  readonly radius: number | null;
  /** Whether somebody who does not give their location is let in. */
  readonly mayBeWithheld: boolean;
  /** Online study, with so many characters of reflection at least; null = not online. */
  readonly reflection: number | null;
  readonly checkOut: boolean;
  /** The point on the map; null = none. */
  readonly spot: Spot | null;
  /** Whether people sign up 报名; from … until so many minutes before the start. */
  readonly signUp: boolean;
  readonly signUpOpens: number;
  readonly signUpCloses: number;
  /** As typed; '' = no limit. */
  readonly capacity: string;
  /** Seats by branch. */
  readonly quotas: SignUpPlan['quotas'];
  /** The files that go with it. */
  readonly attachments: readonly Paper[];
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
  audience: null,
  observers: [],
  chairId: null,
  recorderId: null,
  agenda: [],
  study: '',
  hours: null,
  remindBefore: null,
  byCode: true,
  radius: null,
  mayBeWithheld: true,
  reflection: null,
  checkOut: false,
  spot: null,
  signUp: false,
  signUpOpens: 60 * 24 * 60,
  signUpCloses: 24 * 60,
  capacity: '',
  quotas: [],
  attachments: [],
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
 * The form after a change. What follows from other things follows them as long as nobody chose otherwise: the usual title
 * its kind and month, the end the start, and what is usual for a kind (`defaults`, where they are known) the kind.
 */
export function changeForm(form: PlanForm, change: Partial<PlanForm>, defaults?: HostDefaults): PlanForm {
  const next = { ...form, ...change };
  const titleFollows =
    change.title === undefined && (!form.title.trim() || form.title === usualTitle(form.kind, form.date));
  const title = titleFollows ? usualTitle(next.kind, next.date) : next.title;
  const startMoved = change.date !== undefined || change.startTime !== undefined;
  const endChosen = change.endDate !== undefined || change.endTime !== undefined;
  const usual = next.kind ? defaults?.kinds[next.kind].minutes : undefined;
  const followed = { ...next, title, ...(startMoved && !endChosen && movedEnd(form, next, usual)) };
  const { kind } = change;
  if (!kind || kind === form.kind || !defaults) return followed;
  const length = followsLength(form, defaults) && endAfter(followed, defaults.kinds[kind].minutes);
  return { ...followed, ...usualForKind(followed, form.kind, kind, defaults, emptyForm), ...length };
}

/** Whether the gathering still takes as long as is usual for its kind. */
function followsLength(form: PlanForm, defaults: HostDefaults): boolean {
  const usual = form.kind ? defaults.kinds[form.kind].minutes : lengthOf(emptyForm);
  return lengthOf(form) === usual;
}

const anyDay = '2026-01-01';

/** How many minutes the gathering takes; also before a day is chosen. */
function lengthOf(form: PlanForm): number {
  const date = form.date || anyDay;
  return (endOf({ ...form, date, endDate: form.endDate || date }) - startOf({ ...form, date })) / minuteMs;
}

/** The end that is so many minutes after the start. */
function endAfter({ date, startTime }: PlanForm, minutes: number): Pick<PlanForm, 'endDate' | 'endTime'> {
  const end = fromDateAndTime(date || anyDay, startTime) + minutes * minuteMs;
  return { endDate: date ? toDateText(end) : '', endTime: formatTime(end) };
}

/** The end, as long after the new start as it was after the old one; as long as is usual where it had no length. */
function movedEnd(before: PlanForm, after: PlanForm, usual?: number): Pick<PlanForm, 'endDate' | 'endTime'> {
  const length = lengthOf(before);
  const minutes = length > 0 ? length : usual;
  if (!minutes || !after.startTime) return { endDate: after.endDate || after.date, endTime: after.endTime };
  return endAfter(after, minutes);
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
  const closesAt = endsAt + form.closesAfter * minuteMs;
  const lateAfter = form.lateAfter === null ? closesAt : startsAt + form.lateAfter * minuteMs;
  return { startsAt, endsAt, checkIn: { opensAt: startsAt - form.opensBefore * minuteMs, lateAfter, closesAt } };
}

/** Whether the gathering goes on after midnight. */
export const isOverMidnight = (form: PlanForm): boolean => form.endDate !== '' && form.endDate !== form.date;
