import { useState } from 'react';
import type { Receipt } from '../../../../types/gatherings';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { feelDone } from '../../platform/feel';
import { checkIn } from './api';
import { checkInFailureWords, checkInRefusalWords, type Told } from './check-in-words';

export type CheckInStep =
  | { readonly is: 'entering' }
  | { readonly is: 'sending' }
  | { readonly is: 'done'; readonly receipt: Receipt; readonly already: boolean }
  /** `keep`: the code may still be right, so it stays in the boxes. */
  | { readonly is: 'told'; readonly told: Told; readonly keep: boolean };

/** One member's check-in, from the tap to the receipt or to the reason why not. */
export function useCheckIn() {
  const [step, setStep] = useState<CheckInStep>({ is: 'entering' });

  const submit = async (gatheringId: string, code: string) => {
    setStep({ is: 'sending' });
    try {
      const outcome = await checkIn(gatheringId, code);
      if (outcome.ok) {
        feelDone();
        setStep({ is: 'done', receipt: outcome.value.receipt, already: false });
      } else if (outcome.refusal.word === 'alreadyCheckedIn') {
        // Also after a lost answer, when the second try is told what the first one did.
        feelDone();
        setStep({ is: 'done', receipt: outcome.refusal.receipt, already: true });
      } else {
        setStep({ is: 'told', told: checkInRefusalWords(outcome.refusal, serverNow()), keep: false });
      }
    } catch (thrown) {
      setStep({ is: 'told', told: checkInFailureWords(asFailure(thrown)), keep: true });
    }
  };

  const tell = (told: Told) => setStep({ is: 'told', told, keep: true });

  return { step, submit, tell };
}
