import { useState } from 'react';
import type { SignUpSummary } from '../../../../types/sign-ups';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { feelDone } from '../../platform/feel';
import { useIdFor } from '../../platform/use-id-for';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';
import { signUp, withdrawSignUp } from './api';
import { rememberSignUp } from './queries';
import { signUpRefusalWords } from './words';

interface Followers {
  readonly onChanged: (mine: SignUpSummary['mine']) => void;
  readonly reload: () => unknown;
}

/** A member's signing up and withdrawing: done and said, or not done and said why. */
export function useOwnSignUp(gatheringId: string, summary: SignUpSummary, { onChanged, reload }: Followers) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const own = summary.mine?.signUpId ?? null;
  const signUpId = useIdFor(own);

  const act = async (work: () => ReturnType<typeof signUp> | ReturnType<typeof withdrawSignUp>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const outcome = await work();
      if (outcome.ok) {
        const { mine } = outcome.value.signUp;
        feelDone();
        rememberSignUp(gatheringId, outcome);
        setAsked(false);
        onChanged(mine);
        showToast(
          !mine ? '已取消报名' : mine.state === 'seated' ? '已报上名' : `已排候补第 ${mine.position} 位`,
          'good',
        );
      } else {
        setProblem(signUpRefusalWords(outcome.refusal, serverNow()));
        void reload();
      }
    } catch (thrown) {
      setProblem(failureSentence(asFailure(thrown).code));
    }
    setBusy(false);
  };

  return {
    asked,
    busy,
    problem,
    ask: () => {
      setProblem(undefined);
      setAsked(true);
    },
    turnBack: () => {
      setProblem(undefined);
      setAsked(false);
    },
    signUp: () => act(() => signUp(gatheringId, signUpId)),
    withdraw: () => act(() => withdrawSignUp(gatheringId, own ?? '')),
  };
}
