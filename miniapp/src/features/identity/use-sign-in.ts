import { useState } from 'react';
import { asFailure } from '../../platform/call-failure';
import { feelDone } from '../../platform/feel';
import { restartAt } from '../../platform/navigate';
import type { PhoneAnswer } from '../../platform/phone-code';
import { forgetEverything } from '../../platform/query-store';
import { forgetAllKept } from '../../platform/storage';
import { bindByActivation, bindByPhone } from './api';
import { noPhoneWords, signInFailureWords, signInRefusalWords, type SignInMessage } from './words/sign-in';

type Step = { readonly is: 'choosing' | 'sending' } | { readonly is: 'refused'; readonly message: SignInMessage };

/** One person's sign-in: by phone number or by activation code, to the page they came from. */
export function useSignIn(back: string) {
  const [step, setStep] = useState<Step>({ is: 'choosing' });
  const tell = (message: SignInMessage) => setStep({ is: 'refused', message });

  const send = async (bind: () => ReturnType<typeof bindByPhone> | ReturnType<typeof bindByActivation>) => {
    setStep({ is: 'sending' });
    try {
      const outcome = await bind();
      if (!outcome.ok) return tell(signInRefusalWords(outcome.refusal));
      feelDone();
      forgetEverything();
      forgetAllKept();
      restartAt(back);
    } catch (thrown) {
      tell(signInFailureWords(asFailure(thrown)));
    }
  };

  return {
    step,
    byPhone: (answer: PhoneAnswer) =>
      answer.is === 'code' ? send(() => bindByPhone(answer.code)) : tell(noPhoneWords(answer)),
    byActivation: (code: string) => send(() => bindByActivation(code)),
    startAgain: () => setStep({ is: 'choosing' }),
  };
}
