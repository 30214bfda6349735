import { useState } from 'react';
import type { SeenOrgUnit } from '../../features/organisation/queries';
import { outdateTree } from '../../features/organisation/queries';
import { treeRefusalWords, type TreeMessage } from '../../features/organisation/words';
import { asFailure } from '../../platform/call-failure';
import { goBackBy } from '../../platform/navigate';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';

export interface TreeFormProps {
  readonly seen: SeenOrgUnit;
  readonly reload: () => Promise<void>;
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: Parameters<typeof treeRefusalWords>[0] };

/** A change of the tree on its way: sent, done or refused in words. */
export function useTreeCommand(reload: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<TreeMessage>();

  /** `pages`: how many to go back when it is done. */
  const run = async (send: () => Promise<Answer>, done: string, pages = 1) => {
    setBusy(true);
    setSaid(undefined);
    try {
      const outcome = await send();
      if (outcome.ok) {
        outdateTree();
        showToast(done, 'good');
        return goBackBy(pages);
      }
      setSaid(treeRefusalWords(outcome.refusal));
      if (outcome.refusal.word === 'changedElsewhere') await reload();
    } catch (thrown) {
      const failure = asFailure(thrown);
      const text = failure.unanswered
        ? '网络不通，可能还没有办成；恢复网络后再点一次即可，不会重复办理'
        : failureSentence(failure.code);
      setSaid({ at: '', text });
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (at: TreeMessage['at']) => (said?.at === at ? said.text : undefined);
  return { busy, errorAt, run, forget: () => setSaid(undefined) };
}
