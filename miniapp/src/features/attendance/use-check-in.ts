import { useState } from 'react';
import type { GatheringView, Receipt } from '../../../../types/gatherings';
import { asFailure } from '../../platform/call-failure';
import { clockAgeMs, serverNow } from '../../platform/clock';
import { deviceId } from '../../platform/device-id';
import { feelDone } from '../../platform/feel';
import { newId } from '../../platform/new-id';
import { checkIn } from './api';
import { checkInFailureWords, checkInRefusalWords } from './words/check-in';
import type { Told } from './told';
import { keepClaim } from './storage/claims';
import { findPlace } from './place';

export type CheckInStep =
  | { readonly is: 'entering' }
  | { readonly is: 'sending' }
  | { readonly is: 'done'; readonly receipt: Receipt; readonly already: boolean }
  /** `keep`: the code may still be right, so it stays in the boxes. */
  | { readonly is: 'told'; readonly told: Told; readonly keep: boolean };

/** One member's check-in, from the tap to the receipt, to the reason why not, or to what this phone keeps for want of a network. */
export function useCheckIn() {
  const [step, setStep] = useState<CheckInStep>({ is: 'entering' });

  /** `code` is missing where being at the place is enough; `gathering` where it could not be read. */
  const submit = async (gatheringId: string, code?: string, gathering?: GatheringView) => {
    setStep({ is: 'sending' });
    const [at, age] = [serverNow(), clockAgeMs()];
    const place = await findPlace(gathering);
    const shown = { gatheringId, deviceId: deviceId(), ...(code && { code }), ...(place && { place }) };
    try {
      const outcome = await checkIn(shown);
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
      const failure = asFailure(thrown);
      if (failure.unanswered || failure.code === 'unavailable') {
        const { title = '' } = gathering ?? {};
        keepClaim({ ...shown, claimId: newId(), title, at, clockAgeMs: age, told: null });
        setStep({ is: 'entering' });
      } else setStep({ is: 'told', told: checkInFailureWords(failure), keep: true });
    }
  };

  const tell = (told: Told) => setStep({ is: 'told', told, keep: true });

  return { step, submit, tell };
}
