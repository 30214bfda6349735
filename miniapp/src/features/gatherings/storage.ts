import type { GatheringView } from '../../../../types/gatherings';
import { newId } from '../../platform/new-id';
import { forgetKept, keep, keepAtOnce, readKept } from '../../platform/storage';
import { isChanged, mergeForms, type Merged } from '../../ui/form-changes';
import { formOf, planIn } from './view/plan';
import { emptyForm, usualTitle, type PlanForm } from './forms/plan';

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
  /** What keys of the audience and ids of people in the form are called, as far as the phone has seen their names. */
  readonly names?: Readonly<Record<string, string>>;
  /** Which gathering is held again by it. */
  readonly copyOf?: string;
  /** What the form of a new gathering opened with. */
  readonly opened?: PlanForm;
}

const newKey = (hostId: string) => `qinglian.plan.new.${hostId}`;
const revisionKey = (gatheringId: string) => `qinglian.plan.${gatheringId}`;
const copyKey = (gatheringId: string) => `qinglian.plan.copy.${gatheringId}`;
const unsavedKey = ({ hostId, copyOf }: Pick<PlanDraft, 'hostId' | 'copyOf'>) =>
  copyOf === undefined ? newKey(hostId) : copyKey(copyOf);
const keyOf = (draft: PlanDraft) => (draft.version === null ? unsavedKey(draft) : revisionKey(draft.gatheringId));

export function keepDraft(draft: PlanDraft): void {
  keep(keyOf(draft), draft);
}

/** `keepDraft` for the page that opens next. */
export function keepDraftAtOnce(draft: PlanDraft): void {
  keepAtOnce(keyOf(draft), draft);
}

/** A draft that was handed over: of a new gathering, or of a copy. */
export const readUnsavedDraft = (hostId: string, copyOf: string): PlanDraft | undefined =>
  readKept<PlanDraft>(copyOf ? copyKey(copyOf) : newKey(hostId));

/** Forgets a draft that was saved or given up, whichever key it lies under. */
export function forgetDraft(draft: PlanDraft): void {
  forgetKept(unsavedKey(draft));
  forgetKept(revisionKey(draft.gatheringId));
}

interface Chair {
  readonly memberId: string;
  readonly name: string;
}

/** The draft of a new gathering: the one that was left unfinished, or an empty one; `chair`: who usually chairs there. */
export function newDraft(
  hostId: string,
  chair: Chair | null,
): { readonly draft: PlanDraft; readonly resumed: boolean } {
  const kept = readKept<PlanDraft>(newKey(hostId));
  if (kept) return { draft: { ...kept, form: { ...emptyForm, ...kept.form } }, resumed: true };
  const opened = { ...emptyForm, chairId: chair?.memberId ?? null };
  const names = chair ? { [chair.memberId]: chair.name } : {};
  const start = { version: null, base: null, form: opened, opened, names };
  return { draft: { gatheringId: newId(), hostId, ...start }, resumed: false };
}

/** What everybody and everything that a gathering names is called. */
const namesIn = ({ names, chair, recorder }: GatheringView): Readonly<Record<string, string>> => ({
  ...names,
  ...Object.fromEntries([chair, recorder].flatMap(person => (person ? [[person.memberId, person.name]] : []))),
});

/** The draft that builds on a gathering as the server has it now. */
export function draftOn(view: GatheringView, form: PlanForm = formOf(planIn(view)), names = {}): PlanDraft {
  const { gatheringId, host, version } = view;
  const known = { ...names, ...namesIn(view) };
  return { gatheringId, hostId: host.orgUnitId, version, base: formOf(planIn(view)), form, names: known };
}

/** The draft of holding a gathering once more: everything as it was, the day to be chosen. */
export function copyDraft(view: GatheringView): { readonly draft: PlanDraft; readonly resumed: boolean } {
  const kept = readKept<PlanDraft>(copyKey(view.gatheringId));
  if (kept) return { draft: { ...kept, form: { ...emptyForm, ...kept.form } }, resumed: true };
  const was = formOf(planIn(view));
  const followsMonth = was.title === usualTitle(was.kind, was.date);
  const title = followsMonth ? usualTitle(was.kind, '') : was.title;
  const opened = { ...was, title, date: '', endDate: '' };
  const start = { version: null, base: null, form: opened, opened, names: namesIn(view), copyOf: view.gatheringId };
  return { draft: { gatheringId: newId(), hostId: view.host.orgUnitId, ...start }, resumed: false };
}

/** The draft of a revision: the one left unfinished, brought up to date, or the gathering as it stands. */
export function revisionDraft(view: GatheringView): {
  readonly draft: PlanDraft;
  readonly resumed: boolean;
  readonly merged: Merged<PlanForm> | null;
} {
  const kept = readKept<PlanDraft>(revisionKey(view.gatheringId));
  if (!kept?.base) return { draft: draftOn(view), resumed: false, merged: null };
  if (kept.version === view.version)
    return { draft: draftOn(view, { ...formOf(planIn(view)), ...kept.form }, kept.names), resumed: true, merged: null };
  const merged = mergeForms(kept.form, kept.base, formOf(planIn(view)));
  return { draft: draftOn(view, merged.form, kept.names), resumed: true, merged };
}

/** Whether something stands in the form that is not saved. */
export const isTouched = ({ form, base, opened }: PlanDraft): boolean => isChanged(form, base ?? opened ?? emptyForm);
