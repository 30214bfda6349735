import { isDeepStrictEqual } from 'node:util';
import type { GatheringPlan } from '../../../../types/gathering-plan';
import type { ChangedField, GatheringCard, GatheringView } from '../../../../types/gatherings';
import { observerKey } from '../../domain/audience';
import { gatheringKinds } from '../../domain/gathering-kinds';
import { planOf, toStudy, announcedToSome } from '../../records/gatherings/rules';
import type { CheckInDocument } from '../../records/check-ins/document';
import type { GatheringDocument } from '../../records/gatherings/document';

/** Why people cannot check in by studying; null if they can, or do not. */
function refuseOnline(plan: GatheringPlan) {
  if (!plan.means.online) return null;
  if (!gatheringKinds[plan.kind].online) return { word: 'notOnline' } as const;
  return toStudy(plan).length === 0 ? ({ word: 'nothingToStudy' } as const) : null;
}

/** Why a plan cannot stand; null if it can. The check-in window has to be in order and to meet the gathering. */
export function refusePlan(plan: GatheringPlan) {
  const { startsAt, endsAt, checkIn, signUp } = plan;
  if (endsAt <= startsAt) return { word: 'endsBeforeItStarts' } as const;
  const { opensAt, lateAfter, closesAt } = checkIn;
  const inOrder = opensAt < lateAfter && lateAfter <= closesAt;
  if (!inOrder || opensAt >= endsAt || closesAt <= startsAt) return { word: 'windowOutOfOrder' } as const;
  if (signUp && (signUp.opensAt >= signUp.closesAt || signUp.closesAt > endsAt))
    return { word: 'signUpOutOfOrder' } as const;
  return refuseOnline(plan);
}

/** Why a gathering can be neither changed nor published any more; null if it can. */
export function refuseSettled({ state }: Pick<GatheringDocument, 'state'>) {
  if (state === 'closed') return { word: 'alreadyClosed' } as const;
  if (state === 'cancelled') return { word: 'alreadyCancelled' } as const;
  return null;
}

type Timed = Pick<GatheringDocument, 'state' | 'checkIn'>;

/** What the check-in button of someone says at `now`. */
export function checkInStateOf(
  { state, checkIn }: Timed,
  own: Pick<CheckInDocument, 'at'> | null,
  standing: 'expected' | 'observer' | 'notSignedUp' | 'notExpected',
  now: number,
): GatheringView['checkInState'] {
  if (own) return 'done';
  if (state === 'cancelled') return 'cancelled';
  if (standing === 'notSignedUp' || standing === 'notExpected') return standing;
  if (state === 'closed') return 'closed';
  if (now < checkIn.opensAt) return 'notOpenYet';
  return now < checkIn.closesAt ? 'open' : 'over';
}

/** Whether a card stands in its reader's own list; `takesPart`: they are on record at it, or invited to sit in. */
export const isOwn = (
  { mine, mySignUp }: Pick<GatheringCard, 'mine' | 'mySignUp'>,
  takesPart: boolean,
  past: boolean,
) => mine !== null || takesPart || (mySignUp !== null && !past);

/** What a person may do with a gathering at `now`. */
export function mayDo({ state, checkIn }: Timed, manages: boolean, now: number): GatheringView['may'] {
  const live = state === 'draft' || state === 'published';
  const published = state === 'published';
  return {
    revise: manages && live,
    publish: manages && state === 'draft' && now < checkIn.closesAt,
    cancel: manages && live,
    callRoll: manages && published,
    close: manages && published && now >= checkIn.opensAt,
    readSheet: manages && state === 'closed',
    seeTold: manages && state !== 'draft',
  };
}

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
export function moved(plan: GatheringPlan, startsAt: number, endsAt: number): GatheringPlan {
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
  const known = moved(before, after.startsAt, after.endsAt);
  const differs = (part: keyof GatheringPlan) =>
    !isDeepStrictEqual((part === 'startsAt' || part === 'endsAt' ? before : known)[part], after[part]);
  return (Object.keys(partsOf) as ChangedField[]).filter(field => partsOf[field].some(differs));
}

/** What goes into a gathering with a revision, so that its audience is told: nothing while it is a draft. */
export function tellOfRevision(
  gathering: GatheringDocument,
  version: number,
  plan: GatheringPlan,
  now: number,
): Partial<Pick<GatheringDocument, 'changed' | 'remindAt' | 'reminded'>> {
  if (gathering.state !== 'published') return {};
  const what = changedFields(planOf(gathering), plan);
  const isWider = [...plan.audience, ...plan.observers.map(observerKey)].some(key => !gathering.audience.includes(key));
  return {
    remindAt: now,
    ...(what.length > 0 && { changed: { at: now, version: version + 1, what } }),
    ...(isWider && { reminded: announcedToSome(gathering.reminded) }),
  };
}

/** Whether a gathering is what a revision of `version` made of it: then it was made already, and its answer got lost. */
export const isThisRevision = (current: GatheringDocument, version: number, plan: GatheringPlan): boolean =>
  current.version === version + 1 && isDeepStrictEqual(planOf(current), plan);
