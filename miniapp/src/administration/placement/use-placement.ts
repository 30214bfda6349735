import { useState } from 'react';
import type { RosterRecord } from '../../../../types/membership';
import { depart, move, rejoin } from '../../features/membership/api';
import {
  placementRefusalWords,
  taskWords,
  type PlacementMessage,
  type PlacementTask,
} from '../../features/membership/words/placement';
import { readRecord, rememberRecord } from '../../features/membership/queries';
import { asFailure } from '../../platform/call-failure';
import { goBack } from '../../platform/navigate';
import { useIdFor } from '../../platform/use-id-for';
import { failureSentence } from '../../ui/failure-words';
import { fromDateAndTime, toDateText } from '../../ui/format-time';
import { showToast } from '../../ui/toast';

interface Branch {
  readonly orgUnitId: string;
  readonly name: string;
}

/** The branch left, which is where somebody who comes back usually returns to. */
const branchLeft = ({ branchId, placements }: RosterRecord): Branch => ({
  orgUnitId: branchId,
  name: placements[0]?.branchName ?? '',
});

export interface Seen {
  readonly record: RosterRecord;
  readonly now: number;
}

/** A move, a departure or a return on its way: what was chosen stays until it is done. */
export function usePlacement(task: PlacementTask, { record, now }: Seen, onStale: (seen: Seen) => void) {
  const [target, setTarget] = useState<Branch | null>(task === 'rejoin' ? branchLeft(record) : null);
  const [date, setDate] = useState(() => toDateText(now));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<PlacementMessage>();
  const on = fromDateAndTime(date, '00:00');
  const given = reason.trim();
  const { memberId, version: basedOn } = record;
  const intent = { memberId, basedOn, on, reason: given };
  const changeId = useIdFor({ ...intent, task, target });

  const send = () => {
    const change = { ...intent, changeId, orgUnitId: record.branchId };
    if (task === 'move') return move({ ...change, toBranchId: target?.orgUnitId ?? '' });
    return task === 'depart' ? depart(change) : rejoin({ ...change, orgUnitId: target?.orgUnitId ?? '' });
  };
  const submit = async () => {
    setBusy(true);
    setSaid(undefined);
    try {
      const outcome = await send();
      if (outcome.ok) {
        rememberRecord(outcome.value);
        showToast(taskWords[task].done, 'good');
        return goBack();
      }
      setSaid(placementRefusalWords(outcome.refusal, now));
      if (outcome.refusal.word === 'changedElsewhere') {
        const seen = await readRecord(record.branchId, memberId);
        rememberRecord(seen);
        onStale(seen);
      }
    } catch (thrown) {
      const failure = asFailure(thrown);
      const text = failure.unanswered
        ? '网络不通，可能还没有办成；恢复网络后再点一次即可，不会重复办理'
        : failureSentence(failure.code);
      setSaid({ at: '', text });
    } finally {
      setBusy(false);
      setConfirming(false);
    }
  };
  const targetMissing = !target && task !== 'depart' ? '请选择支部' : undefined;
  const reasonMissing = given ? undefined : `请填写${taskWords[task].reasonLabel}`;
  const ask = () => {
    setAsked(true);
    setSaid(undefined);
    // On a small phone the field may be out of sight.
    const missing = targetMissing ?? reasonMissing;
    if (missing === undefined) setConfirming(true);
    else showToast(missing, 'bad');
  };
  const change =
    <V>(set: (value: V) => void) =>
    (value: V) => {
      set(value);
      setSaid(undefined);
    };
  const errorAt = (at: PlacementMessage['at']) => (said?.at === at ? said.text : undefined);
  return {
    target,
    date,
    on,
    reason,
    busy,
    confirming,
    problem: errorAt(''),
    targetError: errorAt('target') ?? (asked ? targetMissing : undefined),
    dayError: errorAt('on'),
    reasonError: asked ? reasonMissing : undefined,
    choose: change<Branch | null>(setTarget),
    pick: change(setDate),
    write: change(setReason),
    ask,
    cancel: () => setConfirming(false),
    submit,
  };
}
