import { useState } from 'react';
import type { GatheringView, Receipt } from '../../../../types/gatherings';
import type { PlaceWord } from '../../../../types/roll-call';
import { asFailure } from '../../platform/call-failure';
import { clockAgeMs, serverNow } from '../../platform/clock';
import { deviceId } from '../../platform/device-id';
import { feelDone } from '../../platform/feel';
import { newId } from '../../platform/new-id';
import { findPosition } from '../../platform/position';
import { checkIn } from './api';
import { checkInFailureWords, checkInRefusalWords, type RefusalMessage } from './words/check-in';
import { keepClaim } from './storage/claims';
import { placeWordOf } from './view/place';

export type CheckInStep =
  | { readonly is: 'entering' }
  | { readonly is: 'sending' }
  | { readonly is: 'done'; readonly receipt: Receipt; readonly already: boolean }
  /** `keep`: the code may still be right, so it stays in the boxes. */
  | { readonly is: 'refused'; readonly message: RefusalMessage; readonly keep: boolean };

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
        setStep({ is: 'refused', message: checkInRefusalWords(outcome.refusal, serverNow()), keep: false });
      }
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.unanswered || failure.code === 'unavailable') {
        const { title = '' } = gathering ?? {};
        keepClaim({ ...shown, claimId: newId(), title, at, clockAgeMs: age, outcome: null });
        setStep({ is: 'entering' });
      } else setStep({ is: 'refused', message: checkInFailureWords(failure), keep: true });
    }
  };

  const tell = (message: RefusalMessage) => setStep({ is: 'refused', message, keep: true });

  return { step, submit, tell };
}

/**
 * Where this phone is, for a gathering that asks for it; undefined where it does not. It is worked out here, and only the word
 * leaves the phone.
 */
async function findPlace(
  gathering: Pick<GatheringView, 'means' | 'spot'> | undefined,
): Promise<PlaceWord | undefined> {
  const location = gathering?.means.location;
  if (!location || !gathering.spot) return location ? 'notGiven' : undefined;
  const position = await findPosition();
  return position ? placeWordOf(gathering.spot, location.radius, position) : 'notGiven';
}
