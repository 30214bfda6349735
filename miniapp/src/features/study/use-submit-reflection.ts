import { useState } from 'react';
import type { Receipt } from '../../../../types/gatherings';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { feelDone } from '../../platform/feel';
import { outdate } from '../../platform/query-store';
import { failureSentence } from '../../ui/failure-words';
import { submitReflection } from './api';
import { keepStudy, keptStudy } from './storage';
import { submitRefusalWords } from './words';

/** One member's study, from the first material opened to the receipt; what is written stays on the phone meanwhile. */
export function useSubmitReflection(gatheringId: string, onStale: () => unknown) {
  const [study, setStudy] = useState(() => keptStudy(gatheringId));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);

  const change = (part: { readonly opened?: readonly string[]; readonly reflection?: string }) => {
    const next = { ...keptStudy(gatheringId), ...part };
    keepStudy(next);
    setStudy(next);
    setProblem(null);
  };
  const open = (materialId: string) => {
    const { opened } = keptStudy(gatheringId);
    if (!opened.includes(materialId)) change({ opened: [...opened, materialId] });
  };
  const write = (reflection: string) => change({ reflection });

  const done = (proof: Receipt) => {
    feelDone();
    setReceipt(proof);
    outdate('gathering', 'study', 'mine');
  };

  const handIn = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { opened, reflection } = study;
      const outcome = await submitReflection({ gatheringId, opened: [...opened], reflection });
      if (outcome.ok) done(outcome.value.receipt);
      // Also after a lost answer, when the second try is told what the first one did.
      else if (outcome.refusal.word === 'alreadyCheckedIn') done(outcome.refusal.receipt);
      else {
        setProblem(submitRefusalWords(outcome.refusal, serverNow()));
        if (outcome.refusal.word === 'notOpened' || outcome.refusal.word === 'tooShort') void onStale();
      }
    } catch (thrown) {
      const failure = asFailure(thrown);
      const kept = '心得已存在本机，请稍后再提交一次，不会重复';
      setProblem(`${failure.unanswered ? '网络不通' : failureSentence(failure.code)}。${kept}`);
    } finally {
      setBusy(false);
    }
  };

  return { study, busy, problem, receipt, open, write, handIn, say: setProblem };
}
