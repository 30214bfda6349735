import type { SentPlan } from '../../../../../types/gathering-plan';
import type { Recurrence } from '../../../../../types/series';
import type { Input, Outcome, Refusal } from '../../../../../types/operation';
import type { Contract } from '../../../../../types/contract';
import type { GatheringView } from '../../../../../types/gatherings';
import { call, ask } from '../../../platform/call';
import { changedFields } from '../../../ui/form-changes';
import type { PlanDraft } from '../storage';
import { type FilledPlan, formOf, planIn } from '../view/plan';
import type { PlanField } from '../forms/plan';

/** The mini-program code of a gathering, as a picture. */
export const getMiniCode = (gatheringId: string) => call('gatherings', 'getMiniCode', { gatheringId });

/** Writes a new draft; `gatheringId` from `newId()`, the same one on every retry. */
const schedule = (gatheringId: string, hostId: string, plan: SentPlan) =>
  call('gatherings', 'schedule', { gatheringId, hostId, plan });

/** Changes a draft or a published gathering, if it is still at `version`. */
const revise = (gatheringId: string, version: number, plan: SentPlan) =>
  call('gatherings', 'revise', { gatheringId, version, plan });

/** What is usual for the gatherings of a host, and what their audience may be chosen from. */
export const getPlanDefaults = (hostId: string) => ask('gatherings', 'getPlanDefaults', { hostId });

/** When something is held by a rule, from a first time on. */
export const listOccurrences = (hostId: string, startsAt: number, rule: Recurrence, times: number) =>
  ask('gatherings', 'listOccurrences', { hostId, startsAt, rule, times });

/** Writes a draft for each of several times; the same `seriesId` on every retry. */
export const scheduleSeries = (seriesId: string, hostId: string, plan: SentPlan, starts: number[]) =>
  call('gatherings', 'scheduleSeries', { seriesId, hostId, plan, starts });

/** Brings a change to what comes after a gathering in its series; the gathering itself is revised after that. */
export const reviseFollowing = (gatheringId: string, version: number, plan: SentPlan) =>
  call('gatherings', 'reviseFollowing', { gatheringId, version, plan });

/** What speaks against a time, a place, a chair and an audience. */
export const listConflicts = (input: Input<Contract['gatherings']['listConflicts']>) =>
  ask('gatherings', 'listConflicts', input);

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
