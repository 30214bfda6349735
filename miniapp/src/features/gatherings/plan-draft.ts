import type { SentPlan } from '../../../../types/gathering-plan';
import type { GatheringView } from '../../../../types/gatherings';
import { newId } from '../../platform/new-id';
import { forgetKept, keep, readKept } from '../../platform/storage';
import { emptyForm, formOf, type PlanForm } from './plan-form';
import { mergeForms, type Merged } from './plan-merge';

/** A form as it is being filled in, kept on the phone until it is saved or given up. */
export interface PlanDraft {
  /** Made once with the draft, so that saving twice makes one gathering. */
  readonly gatheringId: string;
  readonly hostId: string;
  /** The version on the server that this builds on; null = not there yet, as far as we know. */
  readonly version: number | null;
  /** What the server has under that version. */
  readonly base: PlanForm | null;
  readonly form: PlanForm;
}

const newKey = (hostId: string) => `qinglian.plan.new.${hostId}`;
const revisionKey = (gatheringId: string) => `qinglian.plan.${gatheringId}`;
const keyOf = (draft: PlanDraft) => (draft.version === null ? newKey(draft.hostId) : revisionKey(draft.gatheringId));

export function keepDraft(draft: PlanDraft): void {
  keep(keyOf(draft), draft);
}

/** Forgets a draft that was saved or given up, whichever key it lies under. */
export function forgetDraft(draft: PlanDraft): void {
  forgetKept(newKey(draft.hostId));
  forgetKept(revisionKey(draft.gatheringId));
}

/** The draft of a new gathering: the one that was left unfinished, or an empty one. */
export function newDraft(hostId: string): { readonly draft: PlanDraft; readonly resumed: boolean } {
  const kept = readKept<PlanDraft>(newKey(hostId));
  if (kept) return { draft: { ...kept, form: { ...emptyForm, ...kept.form } }, resumed: true };
  return { draft: { gatheringId: newId(), hostId, version: null, base: null, form: emptyForm }, resumed: false };
}

/** The plan part of a gathering. */
export function planIn(view: GatheringView): SentPlan {
  const { kind, title, place, startsAt, endsAt, checkIn, notes, signUp, attachments } = view;
  return { kind, title, place, startsAt, endsAt, checkIn, notes, signUp, attachments };
}

/** The draft that builds on a gathering as the server has it now. */
export function draftOn(view: GatheringView, form: PlanForm = formOf(planIn(view))): PlanDraft {
  const { gatheringId, host, version } = view;
  return { gatheringId, hostId: host.orgUnitId, version, base: formOf(planIn(view)), form };
}

/** The draft of a revision: the one left unfinished, brought up to date, or the gathering as it stands. */
export function revisionDraft(view: GatheringView): {
  readonly draft: PlanDraft;
  readonly resumed: boolean;
  readonly merged: Merged | null;
} {
  const kept = readKept<PlanDraft>(revisionKey(view.gatheringId));
  if (!kept?.base) return { draft: draftOn(view), resumed: false, merged: null };
  if (kept.version === view.version)
    return { draft: draftOn(view, { ...formOf(planIn(view)), ...kept.form }), resumed: true, merged: null };
  const merged = mergeForms(kept.form, kept.base, formOf(planIn(view)));
  return { draft: draftOn(view, merged.form), resumed: true, merged };
}

/** Whether something stands in the form that is not saved. */
export function isTouched({ form, base }: PlanDraft): boolean {
  const before = base ?? emptyForm;
  return (Object.keys(form) as (keyof PlanForm)[]).some(field => form[field] !== before[field]);
}
