import { useRef, useState } from 'react';
import { newId } from '../../platform/new-id';
import { useAttempt } from '../../ui/use-attempt';
import { activationRefusalWords } from './words/activation';
import { issueActivation } from './api';

interface Issued {
  readonly code: string;
  readonly expiresAt: number;
}

/** An activation code for one member, from the question to the code or the reason why not. */
export function useActivation(branchId: string, memberId: string) {
  const [open, setOpen] = useState(false);
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const [issued, setIssued] = useState<Issued>();
  const activationId = useRef('');

  const ask = () => {
    activationId.current = newId();
    forgetProblem();
    setIssued(undefined);
    setOpen(true);
  };
  const issue = () =>
    attempt(async () => {
      const outcome = await issueActivation(branchId, memberId, activationId.current);
      if (!outcome.ok) return activationRefusalWords(outcome.refusal.word);
      setIssued(outcome.value);
      return undefined;
    });
  return { open, busy, problem, issued, ask, issue, close: () => setOpen(false) };
}
