import { useRef, useState } from 'react';
import { grant } from '../../features/roles/api';
import { emptyGrant, grantOf, type GrantErrors, type GrantForm } from '../../features/roles/forms/grant';
import { grantRefusalWords } from '../../features/roles/words';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

/** A role on its way to somebody: filled in, looked over, granted. */
export function useGrantEditor(orgUnitId: string, memberId: string, onDone: () => void) {
  const [form, setForm] = useState(() => emptyGrant(orgUnitId));
  const [errors, setErrors] = useState<GrantErrors>({});
  const [asked, setAsked] = useState(false);
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const grantId = useRef('');

  const change = (part: Partial<GrantForm>) => {
    setForm({ ...form, ...part });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in part))));
  };

  const ask = () => {
    const outcome = grantOf(form, serverNow());
    setErrors(outcome.ok ? {} : outcome.errors);
    if (!outcome.ok) return showToast(Object.values(outcome.errors)[0] ?? '', 'bad');
    grantId.current = newId();
    forgetProblem();
    setAsked(true);
  };

  const confirm = async () => {
    const outcome = grantOf(form, serverNow());
    if (!outcome.ok) return setAsked(false);
    const done = await attempt(async () => {
      const answer = await grant({ ...outcome.wanted, memberId, grantId: grantId.current });
      return answer.ok ? undefined : grantRefusalWords(answer.refusal, serverNow());
    });
    if (!done) return;
    showToast('已授予，对方下次打开即可使用', 'good');
    onDone();
  };

  return { form, errors, asked, busy, problem, change, ask, confirm, leave: () => setAsked(false) };
}
