import { useEffect, useRef, useState } from 'react';
import type { Ledger } from '../../../../types/ledger';
import { makeLedger } from '../../features/ledger/api';
import { ledgerRefusalWords } from '../../features/ledger/words';
import { asFailure } from '../../platform/call-failure';
import { newId } from '../../platform/new-id';
import { failureSentence } from '../../ui/failure-words';
import { openOffered } from '../../ui/open-offered';

type Range = Pick<Ledger, 'from' | 'until'>;
type Made = Pick<Ledger, 'state' | 'progress'>;

const begun: Made = { state: 'making', progress: { done: 0, total: 0 } };

/** Makes a ledger call by call while its page is there, and opens it; without the page it can be gone on with later. */
export function useMaking(orgUnitId: string, onEnded: () => unknown) {
  const [making, setMaking] = useState<Made>();
  const [problem, setProblem] = useState('');
  const left = useRef(false);
  useEffect(() => () => void (left.current = true), []);

  async function run(ledgerId: string, { from, until }: Range): Promise<void> {
    setProblem('');
    setMaking(begun);
    try {
      while (!left.current) {
        const outcome = await makeLedger({ orgUnitId, ledgerId, from, until });
        if (!outcome.ok) {
          setProblem(ledgerRefusalWords(outcome.refusal));
          break;
        }
        const { ledger, file } = outcome.value;
        setMaking(ledger);
        if (!file) continue;
        await openOffered(async () => file);
        break;
      }
    } catch (thrown) {
      setProblem(failureSentence(asFailure(thrown).code));
    }
    setMaking(undefined);
    onEnded();
  }
  return {
    making,
    problem,
    make: (range: Range) => run(newId(), range),
    goOn: (ledger: Ledger) => run(ledger.ledgerId, ledger),
  };
}
