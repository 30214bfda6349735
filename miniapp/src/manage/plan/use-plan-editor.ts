import { useState } from 'react';
import type { Contract } from '../../../../types/contract';
import type { Output } from '../../../../types/operation';
import { getGathering, publish } from '../../features/gatherings/api/gatherings';
import { formOf, planIn, planOf, type FilledPlan } from '../../features/gatherings/view/plan';
import { draftOn, forgetDraft, isTouched, keepDraft, type PlanDraft } from '../../features/gatherings/storage';
import { changeForm, type PlanErrors, type PlanForm } from '../../features/gatherings/forms/plan';
import { mergeWords } from '../../features/gatherings/words/plan-merge';
import { invalidFieldErrors, planRefusalErrors } from '../../features/gatherings/words/plan';
import { rememberGathering } from '../../features/gatherings/queries/gatherings';
import { publishRefusalWords } from '../../features/gatherings/words/refusals';
import { reviseFollowing, savePlan, type SaveOutcome } from '../../features/gatherings/api/plan';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { changedFields, mergeForms } from '../../ui/form-changes';
import { saveProblem, sayErrors } from '../../ui/form-problems';
import { showToast } from '../../ui/toast';

export interface Problem {
  readonly title: string;
  readonly text: string;
  readonly tone: 'bad' | 'wait';
  /** Nothing can be saved any more. */
  readonly final?: boolean;
}

type Refusal = Extract<SaveOutcome, { ok: false }>['refusal'];

type Defaults = Output<Contract['gatherings']['getPlanDefaults']>;

/** What every part of the form is given. */
export interface PartProps {
  readonly editor: ReturnType<typeof usePlanEditor>;
  readonly hostId: string;
  /** undefined: not there yet. */
  readonly defaults: Defaults | undefined;
  readonly now: number;
}

/** A form on its way to the server: filled in, kept on the phone, saved, published. */
export function usePlanEditor(
  start: PlanDraft,
  said: Problem | null,
  defaults: Defaults | undefined,
  onDone: (gatheringId: string) => void,
) {
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<PlanErrors>({});
  const [problem, setProblem] = useState(said);
  const [busy, setBusy] = useState<'save' | 'publish' | null>(null);

  const put = (next: PlanDraft) => {
    setDraft(next);
    if (isTouched(next)) keepDraft(next);
    else forgetDraft(next);
  };

  /** `names`: what somebody or something that was chosen is called. */
  const change = (part: Partial<PlanForm>, names: Readonly<Record<string, string>> = {}) => {
    const form = changeForm(draft.form, part, defaults);
    put({ ...draft, form, names: { ...draft.names, ...names } });
    const changed: readonly string[] = changedFields(form, draft.form);
    const stands = ([field]: [string, string]) => !changed.includes(field) && !(field in part);
    setErrors(Object.fromEntries(Object.entries(errors).filter(stands)));
  };

  /** The plan in the form; null, with everything wrong marked, where it is not complete. */
  const checked = (forPublishing: boolean): FilledPlan | null => {
    const outcome = planOf(draft.form, forPublishing ? serverNow() : undefined);
    setErrors(outcome.ok ? {} : outcome.errors);
    if (outcome.ok) return outcome.plan;
    sayErrors(outcome.errors);
    return null;
  };

  const readAgain = async () => {
    const { gathering } = await getGathering(draft.gatheringId);
    const latest = formOf(planIn(gathering));
    const merged = mergeForms(draft.form, draft.base ?? draft.form, latest);
    put(draftOn(gathering, merged.form, draft.names));
    setProblem({ title: '他人刚刚修改了这次活动', text: mergeWords(merged.conflicts, latest), tone: 'wait' });
  };

  const tellRefusal = (refusal: Refusal): Promise<void> | void => {
    if (refusal.word === 'changedElsewhere') return readAgain();
    if (refusal.word === 'alreadyClosed' || refusal.word === 'alreadyCancelled') {
      const ended = refusal.word === 'alreadyClosed' ? '结束' : '取消';
      setProblem({
        title: `活动已${ended}，不能再修改`,
        text: '如需再次举行，请返回后新建活动。',
        tone: 'bad',
        final: true,
      });
    } else setErrors(planRefusalErrors(refusal, draft.form));
  };

  /** Saves and, where asked, publishes; answers what to say when all went well. */
  const bring = async (plan: FilledPlan, publishing: boolean, following: boolean): Promise<string | null> => {
    if (following && draft.version !== null) {
      const others = await reviseFollowing(draft.gatheringId, draft.version, plan);
      if (!others.ok) {
        await tellRefusal(others.refusal);
        return null;
      }
    }
    const saved = await savePlan(draft, plan);
    if (!saved.ok) {
      await tellRefusal(saved.refusal);
      return null;
    }
    if (saved.value) {
      rememberGathering(saved.value);
      forgetDraft(draft);
      setDraft(draftOn(saved.value.gathering, draft.form, draft.names));
    }
    if (!publishing) return '已保存';
    const outcome = await publish(draft.gatheringId);
    if (outcome.ok) {
      rememberGathering(outcome.value);
      return '已发布，应到党员现在可以看到';
    }
    setProblem({
      title: '已保存为草稿，但没有发布',
      text: publishRefusalWords(outcome.refusal, serverNow()),
      tone: 'bad',
    });
    return null;
  };

  /** `following`: for those of its series that come after it, too. */
  const submit = async (publishing: boolean, following = false) => {
    const plan = checked(publishing);
    if (!plan || busy) return;
    setBusy(publishing ? 'publish' : 'save');
    setProblem(null);
    try {
      const done = await bring(plan, publishing, following);
      if (!done) return;
      forgetDraft(draft);
      showToast(done, 'good');
      onDone(draft.gatheringId);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'invalid') setErrors(invalidFieldErrors(failure.fields));
      setProblem(saveProblem(failure));
    } finally {
      setBusy(null);
    }
  };

  return { draft, errors, problem, busy, change, checked, submit };
}
