import type { GatheringPlan } from '../../../../../types/gathering-plan';
import { gatheringKinds } from '../../../domain/gathering-kinds';
import { toStudy } from '../../../records/gatherings/rules';

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
