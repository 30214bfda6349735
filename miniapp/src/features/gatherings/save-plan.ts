import type { Contract } from '../../../../types/contract';
import type { SentPlan } from '../../../../types/gathering-plan';
import type { GatheringView } from '../../../../types/gatherings';
import type { Outcome, Refusal } from '../../../../types/operation';
import { revise, schedule } from './api';
import { formOf, planIn } from './plan-conversion';
import type { PlanDraft } from './plan-draft';

type Gatherings = Contract['gatherings'];
type Seen = Extract<Outcome<Gatherings['revise']>, { ok: true }>['value'];

export type SaveOutcome =
  | { readonly ok: true; readonly value: Seen | null }
  | { readonly ok: false; readonly refusal: Refusal<Gatherings['revise']> };

/**
 * Brings a plan to the server: a new draft where there is none, otherwise a revision.
 * `value` is null where the server has exactly this plan already.
 */
export async function savePlan(draft: PlanDraft, plan: SentPlan): Promise<SaveOutcome> {
  if (draft.version !== null)
    return isSame(draft.base, plan) ? { ok: true, value: null } : revise(draft.gatheringId, draft.version, plan);
  const made = await schedule(draft.gatheringId, draft.hostId, plan);
  if (!made.ok) return made;
  const view: GatheringView = made.value.gathering;
  // An earlier try may have made the draft with what stood in the form then, its answer having been lost.
  return isSame(formOf(planIn(view)), plan) ? made : revise(draft.gatheringId, view.version, plan);
}

/** Whether the server has a plan already; what stands as '' in the form is left to the server. */
const isSame = (known: PlanDraft['base'], plan: SentPlan) => {
  const wanted = formOf(plan);
  const leftToServer = ['audience', 'hours', 'remindBefore'];
  return (
    known !== null &&
    (Object.keys(wanted) as (keyof typeof wanted)[]).every(
      key => known[key] === wanted[key] || (wanted[key] === '' && leftToServer.includes(key)),
    )
  );
};
