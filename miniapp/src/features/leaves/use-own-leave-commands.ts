import { useState } from 'react';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';
import { requestLeave, withdrawLeave } from './api';
import { leaveRefusalWords } from './words';

interface Asked {
  readonly is: 'request' | 'withdraw';
  /** Made once for what is intended, so that sending it again is the same request; or the one to take back. */
  readonly requestId: string;
}

/** A member's asking for leave and taking it back: asked first, then done and said, or said why not. */
export function useOwnLeaveCommands(gatheringId: string, reload: () => Promise<void>) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const intend = (next: Asked | null) => {
    setProblem(undefined);
    setAsked(next);
  };

  const act = async (done: string, work: () => ReturnType<typeof requestLeave> | ReturnType<typeof withdrawLeave>) => {
    setBusy(true);
    setProblem(undefined);
    const problemNow = await work().then(
      outcome => (outcome.ok ? undefined : leaveRefusalWords(outcome.refusal, serverNow())),
      (thrown: unknown) => failureSentence(asFailure(thrown).code),
    );
    await reload();
    setBusy(false);
    setProblem(problemNow);
    if (problemNow) return;
    showToast(done, 'good');
    setAsked(null);
  };

  return {
    asked: asked?.is ?? null,
    busy,
    problem,
    askToRequest: () => intend({ is: 'request', requestId: newId() }),
    askToWithdraw: (requestId: string) => intend({ is: 'withdraw', requestId }),
    turnBack: () => intend(null),
    request: (reason: string, proofIds: readonly string[]) =>
      act('已提交，等待支部书记审批', () =>
        requestLeave({ gatheringId, requestId: asked?.requestId ?? newId(), reason, proofIds: [...proofIds] }),
      ),
    withdraw: () => act('已撤回请假', () => withdrawLeave({ gatheringId, requestId: asked?.requestId ?? '' })),
  };
}
