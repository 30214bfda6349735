import { useState } from 'react';
import type { Sheet, SheetRow } from '../../../../types/attendance';
import { correct } from '../../features/attendance/api';
import { rememberSheet } from '../../features/attendance/queries';
import { rollFailureWords } from '../../features/attendance/words/roll-call';
import { correctRefusalWords, type Corrected } from '../../features/attendance/view/sheet';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { showToast } from '../../ui/toast';

/** One correction on its way into the sheet: what was chosen stays until it is in. */
export function useCorrection(sheet: Sheet, row: SheetRow, reload: () => Promise<void>, onDone: () => void) {
  const [state, setState] = useState<Corrected | ''>('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const given = reason.trim();

  const submit = async () => {
    setAsked(true);
    if (!state || !given) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { gatheringId, branchId, version } = sheet;
      const intent = { gatheringId, branchId, memberId: row.memberId, attendance: state, reason: given };
      const outcome = await correct({ ...intent, basedOn: version });
      if (outcome.ok) {
        rememberSheet(outcome.value.sheet, serverNow());
        showToast(`已补签，签到表更新为第 ${outcome.value.sheet.version} 版`, 'good');
        return onDone();
      }
      setProblem(correctRefusalWords(outcome.refusal, row));
      await reload();
    } catch (thrown) {
      setProblem(rollFailureWords(asFailure(thrown)));
    } finally {
      setBusy(false);
    }
  };

  return {
    state,
    reason,
    busy,
    problem,
    stateError: asked && !state ? '请选择更正后的结果' : undefined,
    reasonError: asked && !given ? '请填写补签原因' : undefined,
    choose: setState,
    write: setReason,
    submit,
  };
}
