import { useState } from 'react';
import type { RosterRecord } from '../../../../types/membership';
import { merge } from '../../features/membership/api';
import { placementRefusalWords } from '../../features/membership/words/placement';
import { readRecord, rememberRecord } from '../../features/membership/queries';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { goBack } from '../../platform/navigate';
import { outdate } from '../../platform/query-store';
import { useIdFor } from '../../platform/use-id-for';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';

type Seen = { readonly record: RosterRecord; readonly now: number };

const reasonMissing = '请填写合并原因';

/** The merging of a duplicate into the entry that counts, from its reason to its end. */
export function useMerge(kept: RosterRecord, duplicateId: string, onStale: (seen: Seen) => void) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const given = reason.trim();
  const { branchId: orgUnitId, memberId, version: basedOn } = kept;
  const intent = { orgUnitId, memberId, basedOn, duplicateId, reason: given };
  const changeId = useIdFor(intent);

  const ask = () => {
    setAsked(true);
    setProblem(undefined);
    if (given) setConfirming(true);
    else showToast(reasonMissing, 'bad');
  };
  const submit = async () => {
    setBusy(true);
    try {
      const outcome = await merge({ ...intent, changeId });
      if (outcome.ok) {
        rememberRecord(outcome.value);
        outdate(`record:${duplicateId}`, `card:${duplicateId}`);
        showToast('已合并', 'good');
        return goBack();
      }
      setProblem(placementRefusalWords(outcome.refusal, serverNow()).text);
      if (outcome.refusal.word === 'changedElsewhere') {
        const seen = await readRecord(orgUnitId, memberId);
        rememberRecord(seen);
        onStale(seen);
      }
    } catch (thrown) {
      const failure = asFailure(thrown);
      setProblem(
        failure.unanswered
          ? '网络不通，可能还没有办成；恢复网络后再点一次即可，不会重复办理'
          : failureSentence(failure.code),
      );
    } finally {
      setBusy(false);
      setConfirming(false);
    }
  };
  return {
    reason,
    busy,
    confirming,
    problem,
    reasonError: asked && !given ? reasonMissing : undefined,
    write: setReason,
    ask,
    cancel: () => setConfirming(false),
    submit,
  };
}
