import { useState } from 'react';
import { asFailure } from '../../platform/call-failure';
import { failureSentence } from '../../ui/failure-words';
import { openOffered } from '../../ui/open-offered';
import { showToast } from '../../ui/toast';
import { makeSignInTable } from './api';
import { signInRefusalWords } from './words';

/** Fetches the sign-in table of a branch at a gathering and opens it: to be printed, kept or passed on from its menu. */
export function useSignInTable(gatheringId: string, branchId: string) {
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    try {
      const outcome = await makeSignInTable(gatheringId, branchId);
      if (outcome.ok) await openOffered(async () => outcome.value.file);
      else showToast(signInRefusalWords(outcome.refusal), 'bad');
    } catch (thrown) {
      showToast(failureSentence(asFailure(thrown).code), 'bad');
    }
    setBusy(false);
  };
  return { busy, open };
}
