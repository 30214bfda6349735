import { useState } from 'react';
import type { UndecidedLeave } from '../../../../types/leaves';
import { decideLeave } from '../../features/leaves/api';
import { leaveRefusalWords } from '../../features/leaves/words';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { outdate } from '../../platform/query-store';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';

/** A secretary's decision on one request: made and said, or said why not. */
export function useDecision(reload: () => Promise<void>) {
  const [item, setItem] = useState<UndecidedLeave | null>(null);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const open = (next: UndecidedLeave | null) => {
    setItem(next);
    setWords('');
    setProblem(undefined);
  };

  const decide = async (outcome: 'approved' | 'declined') => {
    if (!item?.request) return;
    const { gatheringId, branchId, memberId, name, request } = item;
    setBusy(true);
    const problemNow = await decideLeave({
      gatheringId,
      branchId,
      memberId,
      outcome,
      requestId: request.requestId,
      words: words.trim() || null,
    }).then(
      answer => (answer.ok ? undefined : leaveRefusalWords(answer.refusal, serverNow())),
      (thrown: unknown) => failureSentence(asFailure(thrown).code),
    );
    outdate(`roll:${gatheringId}`);
    await reload();
    setBusy(false);
    setProblem(problemNow);
    if (problemNow) return;
    showToast(outcome === 'approved' ? `已批准${name}请假` : `已答复${name}`, 'good');
    open(null);
  };

  return { item, words, setWords, busy, problem, open, decide };
}
