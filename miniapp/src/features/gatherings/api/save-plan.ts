import type { Contract } from '../../../../../types/contract';
import type { GatheringView } from '../../../../../types/gatherings';
import type { Outcome, Refusal } from '../../../../../types/operation';
import { changedFields } from '../../../ui/form-changes';
import { revise, schedule } from './gatherings';
import { formOf, planIn, type FilledPlan } from '../view/plan';
import type { PlanDraft } from '../storage';
import type { PlanField } from '../forms/plan';

type Gatherings = Contract['gatherings'];
type Seen = Extract<Outcome<Gatherings['revise']>, { ok: true }>['value'];

export type SaveOutcome =
  | { readonly ok: true; readonly value: Seen | null }
  | { readonly ok: false; readonly refusal: Refusal<Gatherings['revise']> };

/**
 * Brings a plan to the server: a new draft where there is none, otherwise a revision.
 * `value` is null where the server has exactly this plan already.
 */
export async function savePlan(draft: PlanDraft, plan: FilledPlan): Promise<SaveOutcome> {
  if (draft.version !== null)
    return isSame(draft.base, plan) ? { ok: true, value: null } : revise(draft.gatheringId, draft.version, plan);
  const made = await schedule(draft.gatheringId, draft.hostId, plan);
  if (!made.ok) return made;
  const view: GatheringView = made.value.gathering;
  // An earlier try may have made the draft with what stood in the form then, its answer having been lost.
  return isSame(formOf(planIn(view)), plan) ? made : revise(draft.gatheringId, view.version, plan);
}

/** What the server fills in where the form leaves it null. */
const leftToServer: readonly PlanField[] = ['audience', 'hours', 'remindBefore'];

/** Whether the server has a plan already. */
function isSame(known: PlanDraft['base'], plan: FilledPlan): boolean {
  const wanted = formOf(plan);
  if (known === null) return false;
  return changedFields(wanted, known).every(field => wanted[field] === null && leftToServer.includes(field));
}
