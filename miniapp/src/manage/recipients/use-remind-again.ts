import { useState } from 'react';
import { remindAgain } from '../../features/reminders/api';
import { resendRefusalWords } from '../../features/reminders/words/resend';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

/** Reminds those of a branch again who have not answered: asked for, said, or said why not. */
export function useRemindAgain(gatheringId: string, branchId: string, reload: () => Promise<void>) {
  /** One tap is one round, however often it is sent. */
  const [requestId, setRequestId] = useState<string | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();

  const leave = () => {
    setRequestId(null);
    forgetProblem();
  };

  const confirm = async () => {
    if (requestId === null) return;
    const done = await attempt(async () => {
      const outcome = await remindAgain({ gatheringId, branchId, requestId });
      return outcome.ok ? undefined : resendRefusalWords(outcome.refusal, serverNow());
    });
    await reload();
    if (!done) return;
    leave();
    showToast('会在一两分钟内发出，夜间改到早上', 'good');
  };

  return { open: requestId !== null, busy, problem, ask: () => setRequestId(newId()), confirm, leave };
}
