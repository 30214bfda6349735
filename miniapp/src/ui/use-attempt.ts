import { useState } from 'react';
import { asFailure } from '../platform/call-failure';
import { failureSentence } from './failure-words';

/** One command of a form or a dialog: busy while it is under way, and in words why the last try did not succeed. */
export function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  /** `work` answers why it was refused, or nothing. Answers whether it was done. */
  const attempt = async (work: () => Promise<string | undefined>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    const said = await work().catch((thrown: unknown) => failureSentence(asFailure(thrown).code));
    setBusy(false);
    setProblem(said);
    return said === undefined;
  };

  return { busy, problem, attempt, forgetProblem: () => setProblem(undefined) };
}
