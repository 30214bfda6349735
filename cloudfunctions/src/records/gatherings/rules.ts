import type { PlanDetails, GatheringPlan, Paper, SentPlan } from '../../../../types/gathering-plan';
import { isObserverKey, observerKey, observersOf } from '../../domain/audience';
import { gatheringKinds } from '../../domain/gathering-kinds';
import type { Author } from '../../domain/author';
import type { GatheringDocument, SheetWork } from './document';

/** The details of a plan of which no more is known than its kind and its host. */
export const usualDetails = (kind: GatheringPlan['kind'], hostId: string): PlanDetails => ({
  signUp: null,
  audience: [hostId],
  observers: [],
  chairId: null,
  recorderId: null,
  agenda: [],
  study: '',
  attachments: [],
  hours: gatheringKinds[kind].hours,
  remindBefore: [...gatheringKinds[kind].remindBefore],
  means: { code: true, location: null, online: null },
  checkOut: false,
  spot: null,
});

/** The plan that a gathering was scheduled by. */
export function planOf(gathering: GatheringDocument): GatheringPlan {
  const { kind, title, place, startsAt, endsAt, checkIn, notes } = gathering;
  const { signUp, agenda, study, hours, remindBefore, means, checkOut, spot } = gathering;
  return {
    kind,
    title,
    place,
    startsAt,
    endsAt,
    checkIn,
    notes,
    signUp,
    agenda,
    study,
    hours,
    remindBefore,
    means,
    checkOut,
    spot,
    audience: gathering.audience.filter(key => !isObserverKey(key)),
    observers: observersOf(gathering.audience),
    attachments: gathering.attachments.map(paper => ({ attachmentId: paper.attachmentId, study: paper.study })),
    chairId: gathering.chair?.memberId ?? null,
    recorderId: gathering.recorder?.memberId ?? null,
  };
}

/** A plan as it was sent, with the details that it leaves out. */
export function completePlan(sent: SentPlan, known: PlanDetails): GatheringPlan {
  const isSent = ([, value]: readonly [string, unknown]) => value !== undefined;
  return Object.assign(
    { ...known },
    Object.fromEntries(Object.entries(sent).filter(isSent)) as Omit<SentPlan, keyof PlanDetails>,
  );
}

/** A plan as documents have it; `named`: by their ids, the people whom it names; `attachments`: the files that it names. */
export function storedPlan(plan: GatheringPlan, named: ReadonlyMap<string, Author>, attachments: readonly Paper[]) {
  const { audience, observers, chairId, recorderId, attachments: _planned, ...rest } = plan;
  const authorOf = (memberId: string | null) => named.get(memberId ?? '') ?? null;
  return {
    ...rest,
    attachments,
    audience: [...audience, ...observers.map(observerKey)],
    chair: authorOf(chairId),
    recorder: authorOf(recorderId),
  };
}

/** Why nothing can be recorded any more; null while the gathering is not over and done with. */
export function refuseEnded(gathering: GatheringDocument) {
  if (gathering.state === 'cancelled')
    return { word: 'gatheringCancelled', reason: gathering.cancelReason ?? '' } as const;
  return refuseClosed(gathering);
}

/** Why nobody asks for leave or a seat, takes that back or decides on it; null while the gathering is published. */
export const refuseNotLive = (gathering: GatheringDocument) =>
  gathering.state === 'draft' ? ({ word: 'notPublished' } as const) : refuseEnded(gathering);

/** Why its records stand as they are; null until it is closed. */
export function refuseClosed({ state, closedAt, endsAt }: Pick<GatheringDocument, 'state' | 'closedAt' | 'endsAt'>) {
  return state === 'closed' ? ({ word: 'gatheringClosed', closedAt: closedAt ?? endsAt } as const) : null;
}

/** What there is to be studied: the plan's own words, and files. */
export const toStudy = ({ study, attachments }: Pick<GatheringPlan, 'study' | 'attachments'>): string[] => [
  ...(study === '' ? [] : ['words']),
  ...attachments.filter(one => one.study).map(({ attachmentId }) => attachmentId),
];

/**
 * What was told of a gathering, where more people are meant by it from now on: it is announced once more, to those to whom it
 * was not.
 */
export const announcedToSome = (reminded: readonly string[]): string[] => [
  ...new Set(reminded.map(id => (id.startsWith('published-') ? `earlier-${id}` : id))),
];

/** How far the making of sheets is; null = they are made. */
export const makingOf = (work: SheetWork | null | undefined) =>
  work?.phase === 'making' ? { sheets: work.done, branches: work.of } : null;
