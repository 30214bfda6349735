import { useRef, useState } from 'react';
import { asFailure } from '../../platform/call-failure';
import { newId } from '../../platform/new-id';
import { failureSentence } from '../../ui/failure-words';
import { activationRefusalWords } from './activation-words';
import { issueActivation } from './api';

interface Issued {
  readonly code: string;
  readonly expiresAt: number;
}

/** An activation code for one member, from the question to the code or the reason why not. */
export function useActivation(branchId: string, memberId: string) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [issued, setIssued] = useState<Issued>();
  const activationId = useRef('');

  const ask = () => {
    activationId.current = newId();
    setProblem(undefined);
    setIssued(undefined);
    setOpen(true);
  };
  const issue = async () => {
    setBusy(true);
    try {
      const outcome = await issueActivation(branchId, memberId, activationId.current);
      if (outcome.ok) setIssued(outcome.value);
      else setProblem(activationRefusalWords(outcome.refusal.word));
    } catch (thrown) {
      setProblem(failureSentence(asFailure(thrown).code));
    } finally {
      setBusy(false);
    }
  };
  return { open, busy, problem, issued, ask, issue, close: () => setOpen(false) };
}
