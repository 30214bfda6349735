import { useRef, useState } from 'react';
import { grant } from '../../features/roles/api';
import { emptyGrant, grantIn, type GrantErrors, type GrantForm } from '../../features/roles/grant-form';
import { grantRefusalWords } from '../../features/roles/refusal-words';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';

/** A role on its way to somebody: filled in, looked over, granted. */
export function useGrantEditor(orgUnitId: string, memberId: string, onDone: () => void) {
  const [form, setForm] = useState(() => emptyGrant(orgUnitId));
  const [errors, setErrors] = useState<GrantErrors>({});
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const grantId = useRef('');

  const change = (part: Partial<GrantForm>) => {
    setForm({ ...form, ...part });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in part))));
  };

  const ask = () => {
    const outcome = grantIn(form, serverNow());
    setErrors(outcome.ok ? {} : outcome.errors);
    if (!outcome.ok) return showToast(Object.values(outcome.errors)[0] ?? '', 'bad');
    grantId.current = newId();
    setProblem(undefined);
    setAsked(true);
  };

  const confirm = async () => {
    const outcome = grantIn(form, serverNow());
    if (!outcome.ok) return setAsked(false);
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await grant({ ...outcome.wanted, memberId, grantId: grantId.current });
      if (!answer.ok) return setProblem(grantRefusalWords(answer.refusal, serverNow()));
      showToast('已授予，对方下次打开即可使用', 'good');
      onDone();
    } catch (thrown) {
      setProblem(failureSentence(asFailure(thrown).code));
    } finally {
      setBusy(false);
    }
  };

  return { form, errors, asked, busy, problem, change, ask, confirm, leave: () => setAsked(false) };
}
