import type { CadenceLine } from '../../../../types/calendar';
import type { GatheringKind } from '../../../../types/gathering-plan';
import { gatheringKinds } from '../../domain/gathering-kinds';
import { type Period, periodOf } from '../../domain/periods';

/** So many entries are read at once; also the most that the database answers to one query. */
export const entriesAtMost = 1000;

/** What of a branch decides which meetings it has to hold. */
export interface Branch {
  /** It has a committee 支委会: more people with a duty than the secretary. */
  readonly hasBranchCommittee: boolean;
  readonly hasGroups: boolean;
}

/** A gathering, as far as a rhythm is concerned. */
export interface Occurrence {
  readonly kind: GatheringKind;
  readonly startsAt: number;
  readonly state: 'published' | 'closed';
}

const isHeldBy = (kind: GatheringKind, { hasBranchCommittee, hasGroups }: Branch) => {
  const { audience } = gatheringKinds[kind];
  return audience === 'everybody' || (audience === 'branchCommittee' ? hasBranchCommittee : hasGroups);
};

/** What has to be known: from the beginning of the year before to the end of this one. */
export const knownSpan = (now: number): Period => ({
  from: periodOf('year', now, 1).from,
  until: periodOf('year', now).until,
});

type Line<O> = Omit<CadenceLine, 'gathering'> & { readonly gathering: O | null };

/**
 * Which of the meetings with a fixed rhythm a branch has held, planned, or yet to plan, at `now`. A period that went by
 * without one counts only if something is known from before its end: nobody is asked for what was kept on paper.
 */
export function cadenceOf<O extends Occurrence>(branch: Branch, occurrences: readonly O[], now: number): Line<O>[] {
  const earliest = Math.min(...occurrences.map(({ startsAt }) => startsAt));
  return (Object.keys(gatheringKinds) as GatheringKind[]).flatMap(kind => {
    const { cadence } = gatheringKinds[kind];
    if (!cadence || !isHeldBy(kind, branch)) return [];
    const { every, article } = cadence;
    const within = ({ from, until }: Period) =>
      occurrences.filter(one => one.kind === kind && one.startsAt >= from && one.startsAt < until);
    const period = periodOf(every, now);
    const here = within(period);
    const held = here.find(({ state }) => state === 'closed');
    const gathering = held ?? here[0] ?? null;
    const before = periodOf(every, now, 1);
    const missed = earliest < before.until && within(before).length === 0 ? before : null;
    return [
      { kind, every, article, period, state: held ? 'held' : gathering ? 'planned' : 'missing', gathering, missed },
    ];
  });
}
