import { useState } from 'react';
import type { Receipt } from '../../../../types/gatherings';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { feelDone } from '../../platform/feel';
import { outdate } from '../../platform/query-store';
import { checkOut } from './api';
import { checkOutFailureWords, checkOutRefusalWords } from './words/check-out';
import type { CheckInStep } from './use-check-in';
import type { RefusalMessage } from './words/check-in';

/** One member's check-out, from the code to the receipt or to the reason why not. */
export function useCheckOut() {
  const [step, setStep] = useState<CheckInStep>({ is: 'entering' });

  const done = (receipt: Receipt, already: boolean) => {
    feelDone();
    setStep({ is: 'done', receipt, already });
    outdate('gathering');
  };

  const submit = async (gatheringId: string, code: string) => {
    setStep({ is: 'sending' });
    try {
      const outcome = await checkOut(gatheringId, code);
      if (outcome.ok) done(outcome.value.receipt, false);
      // Also after a lost answer, when the second try is told what the first one did.
      else if (outcome.refusal.word === 'alreadyCheckedOut') done(outcome.refusal.receipt, true);
      else setStep({ is: 'refused', message: checkOutRefusalWords(outcome.refusal, serverNow()), keep: false });
    } catch (thrown) {
      setStep({ is: 'refused', message: checkOutFailureWords(asFailure(thrown)), keep: true });
    }
  };

  const tell = (message: RefusalMessage) => setStep({ is: 'refused', message, keep: true });

  return { step, submit, tell };
}
