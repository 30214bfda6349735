import { useState } from 'react';
import { signOut, signUpByHand } from '../../features/sign-ups/api';
import { signUpRefusalWords } from '../../features/sign-ups/words';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';

export type Intent =
  | { readonly is: 'signOut'; readonly signUpId: string; readonly name: string }
  /** `signUpId` is made once for what is intended, so that sending it again signs nobody up twice. */
  | { readonly is: 'signUp'; readonly signUpId: string; readonly memberId: string; readonly name: string };

/** What a secretary changes in the list: asked first, then done and said, or not done and said why where it was asked. */
export function useChanges(gatheringId: string, reload: () => Promise<void>) {
  const [intent, setIntent] = useState<Intent | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const intend = (next: Intent | null) => {
    setProblem(undefined);
    setIntent(next);
  };

  const carryOut = async (reason: string) => {
    if (!intent) return;
    setBusy(true);
    const { is, signUpId, name } = intent;
    const problemNow = await (
      is === 'signOut'
        ? signOut(gatheringId, signUpId, reason)
        : signUpByHand(gatheringId, intent.memberId, signUpId, reason)
    ).then(
      outcome => (outcome.ok ? undefined : signUpRefusalWords(outcome.refusal, serverNow())),
      (thrown: unknown) => failureSentence(asFailure(thrown).code),
    );
    setBusy(false);
    setProblem(problemNow);
    await reload();
    if (problemNow) return;
    showToast(is === 'signOut' ? `已取消${name}的报名` : `已为${name}报名`, 'good');
    setIntent(null);
  };

  return {
    intent,
    busy,
    problem,
    askToSignOut: (signUpId: string, name: string) => intend({ is: 'signOut', signUpId, name }),
    askToSignUp: (memberId: string, name: string) => intend({ is: 'signUp', signUpId: newId(), memberId, name }),
    turnBack: () => intend(null),
    carryOut,
  };
}
