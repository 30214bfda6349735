import { isDeepStrictEqual } from 'node:util';
import type { GatheringPlan } from '../../../../../types/gathering-plan';
import { localTimeOf } from '../../../domain/local-time';
import { dateOf } from './recurrence';
import { movedTo } from './revision';

const monthOf = (at: number) => `${localTimeOf(at).month}月`;

/** A title at another time: the month that it begins with follows. */
const titleAt = (title: string, from: number, to: number) =>
  title.startsWith(monthOf(from)) ? `${monthOf(to)}${title.slice(monthOf(from).length)}` : title;

/** The plan of an occurrence: everything that follows from the time follows it. */
export function planOfOccurrence(plan: GatheringPlan, startsAt: number): GatheringPlan {
  const title = titleAt(plan.title, plan.startsAt, startsAt);
  return { ...movedTo(plan, startsAt, startsAt + plan.endsAt - plan.startsAt), title };
}

/** The id of an occurrence, which is one a day. */
export const occurrenceId = (seriesId: string, startsAt: number): string => `${seriesId}-${dateOf(startsAt)}`;

/** Whether two of some times are on one day. */
export const hasDayTwice = (starts: readonly number[]): boolean => new Set(starts.map(dateOf)).size < starts.length;

/** One occurrence of a series: what stands in it, and when it would start by the rule. */
interface Occurring {
  readonly plan: GatheringPlan;
  readonly byRule: number;
}

/**
 * What becomes of a later occurrence when one of its series is changed to `after`: it takes on what is changed there, and
 * is moved as far from its own time by the rule as that one is from its own. Doing it again changes nothing more.
 */
export function followRevision(
  later: Occurring,
  { plan: before, byRule }: Occurring,
  after: GatheringPlan,
): GatheringPlan {
  const isMoved = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt;
  const startsAt = isMoved ? later.byRule + after.startsAt - byRule : later.plan.startsAt;
  const length = isMoved ? after.endsAt - after.startsAt : later.plan.endsAt - later.plan.startsAt;
  const known = movedTo(before, after.startsAt, after.endsAt);
  const fields = Object.keys(after) as (keyof GatheringPlan)[];
  const changed = fields.filter(field => !isDeepStrictEqual(known[field], after[field]));
  const target = movedTo(later.plan, startsAt, startsAt + length);
  const source = {
    ...movedTo(after, startsAt, startsAt + length),
    title: titleAt(after.title, after.startsAt, startsAt),
  };
  return { ...target, ...Object.fromEntries(changed.map(field => [field, source[field]])) };
}
