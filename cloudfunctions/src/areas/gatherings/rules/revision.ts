import { isDeepStrictEqual } from 'node:util';
import type { GatheringPlan } from '../../../../../types/gathering-plan';
import type { ChangedField } from '../../../../../types/gatherings';
import { observerKey } from '../../../domain/audience';
import type { GatheringDocument } from '../../../records/gatherings/document';
import { announcedToSome, planOf } from '../../../records/gatherings/rules';
import type { Change } from '../../../platform/operators';

/** Which parts of a plan make up each of the things that people are told about. */
const partsOf: Readonly<Record<ChangedField, readonly (keyof GatheringPlan)[]>> = {
  title: ['title', 'kind'],
  time: ['startsAt', 'endsAt'],
  place: ['place', 'spot'],
  audience: ['audience'],
  chair: ['chairId'],
  agenda: ['agenda'],
  study: ['study'],
  attachments: ['attachments'],
  checkIn: ['checkIn', 'means', 'checkOut'],
  signUp: ['signUp'],
  notes: ['notes'],
};

/** A plan put to another time, with everything that follows from it. */
export function movedTo(plan: GatheringPlan, startsAt: number, endsAt: number): GatheringPlan {
  const byStart = startsAt - plan.startsAt;
  const { opensAt, lateAfter, closesAt } = plan.checkIn;
  const newClose = closesAt + endsAt - plan.endsAt;
  const newLate = lateAfter === closesAt ? newClose : lateAfter + byStart;
  const { signUp } = plan;
  return {
    ...plan,
    startsAt,
    endsAt,
    checkIn: { opensAt: opensAt + byStart, lateAfter: newLate, closesAt: newClose },
    signUp: signUp && { ...signUp, opensAt: signUp.opensAt + byStart, closesAt: signUp.closesAt + byStart },
  };
}

/** What is new in a plan for those who know the one before. What only moved with the time is no news of its own. */
export function changedFields(before: GatheringPlan, after: GatheringPlan): ChangedField[] {
  const known = movedTo(before, after.startsAt, after.endsAt);
  const differs = (part: keyof GatheringPlan) =>
    !isDeepStrictEqual((part === 'startsAt' || part === 'endsAt' ? before : known)[part], after[part]);
  return (Object.keys(partsOf) as ChangedField[]).filter(field => partsOf[field].some(differs));
}

/** What a revision changes in a gathering so that its audience is told of it: nothing while it is a draft. */
export function announcementOf(
  gathering: GatheringDocument,
  version: number,
  plan: GatheringPlan,
  now: number,
): Pick<Change<GatheringDocument>, 'changed' | 'due.reminders' | 'reminded'> {
  if (gathering.state !== 'published') return {};
  const what = changedFields(planOf(gathering), plan);
  const isWider = [...plan.audience, ...plan.observers.map(observerKey)].some(key => !gathering.audience.includes(key));
  return {
    'due.reminders': now,
    ...(what.length > 0 && { changed: { at: now, version: version + 1, what } }),
    ...(isWider && { reminded: announcedToSome(gathering.reminded) }),
  };
}

/** Whether a gathering is what a revision of `version` made of it: then it was made already, and its answer got lost. */
export const isRevisionOf = (current: GatheringDocument, version: number, plan: GatheringPlan): boolean =>
  current.version === version + 1 && isDeepStrictEqual(planOf(current), plan);
