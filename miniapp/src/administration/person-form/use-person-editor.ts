import { useState } from 'react';
import type { PersonDetails, RosterRecord } from '../../../../types/membership';
import { add, amend } from '../../features/membership/api';
import { draftOn, forgetDraft, keepDraft, type PersonDraft } from '../../features/membership/storage';
import { detailsOf, formOf, newcomerErrors, type PersonErrors, type PersonForm } from '../../features/membership/forms';
import { formRefusalWords, invalidErrors, mergeWords } from '../../features/membership/words/person-form';
import { readRecord, rememberRecord } from '../../features/membership/queries';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { useIdFor } from '../../platform/use-id-for';
import { mergeForms } from '../../ui/form-changes';
import { saveProblem, sayErrors } from '../../ui/form-problems';
import { fromDateAndTime } from '../../ui/format-time';
import { showToast } from '../../ui/toast';

export interface Problem {
  readonly title: string;
  readonly text: string;
  readonly tone: 'bad' | 'wait';
}

/** A form on its way to the roster: filled in, kept on the phone, sent. */
export function usePersonEditor(start: PersonDraft, said: Problem | null, onDone: (record: RosterRecord) => void) {
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<PersonErrors>({});
  const [problem, setProblem] = useState(said);
  const [busy, setBusy] = useState(false);
  const { orgUnitId, memberId, version, form } = draft;
  const changeId = useIdFor({ version, form });

  const put = (next: PersonDraft) => {
    setDraft(next);
    keepDraft(next);
  };

  const change = (part: Partial<PersonForm>) => {
    put({ ...draft, form: { ...form, ...part } });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in part))));
  };

  /** What is to be sent; null, with everything wrong marked, where it is not complete. */
  const checked = (): PersonDetails | null => {
    const now = serverNow();
    const outcome = detailsOf(form, now);
    const wrong = { ...(memberId === null && newcomerErrors(form, now)), ...(!outcome.ok && outcome.errors) };
    setErrors(wrong);
    return !sayErrors(wrong) && outcome.ok ? outcome.details : null;
  };

  const send = (details: PersonDetails) => {
    const on = fromDateAndTime(form.on, '00:00');
    return memberId === null
      ? add({ orgUnitId, changeId, no: form.no.trim(), on, details })
      : amend({ orgUnitId, memberId, changeId, basedOn: version, details, reason: form.reason.trim() || null });
  };

  const readAgain = async () => {
    const seen = await readRecord(orgUnitId, memberId ?? '');
    rememberRecord(seen);
    const merged = mergeForms(form, draft.base, formOf(seen.record));
    put(draftOn(seen.record, merged.form));
    setProblem({ title: '他人刚刚修改了这份资料', text: mergeWords(merged.conflicts), tone: 'wait' });
  };

  const bring = async (details: PersonDetails) => {
    const outcome = await send(details);
    if (outcome.ok) {
      rememberRecord(outcome.value);
      forgetDraft(draft);
      showToast(memberId === null ? '已新增' : '已保存', 'good');
      return onDone(outcome.value.record);
    }
    if (outcome.refusal.word === 'changedElsewhere') return readAgain();
    const { errors: wrong, title, text = '' } = formRefusalWords(outcome.refusal, serverNow());
    setErrors(wrong);
    if (title !== undefined) setProblem({ title, text, tone: 'bad' });
    sayErrors(wrong);
  };

  const submit = async () => {
    const details = checked();
    if (!details || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await bring(details);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'invalid') setErrors(invalidErrors(failure.fields));
      setProblem(saveProblem(failure));
    } finally {
      setBusy(false);
    }
  };

  return { draft, errors, problem, busy, change, submit };
}
