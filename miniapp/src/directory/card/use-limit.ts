import { useState } from 'react';
import type { Card } from '../../../../types/contacts';
import { limitEntry } from '../../features/contacts/administration-api';
import { rememberCard } from '../../features/contacts/queries';
import { asFailure } from '../../platform/call-failure';
import { newId } from '../../platform/new-id';
import { failureSentence } from '../../ui/failure-words';
import { showToast } from '../../ui/toast';

/** Limits a card to those near and above, or opens it to everyone again: asked for, with a reason. */
export function useLimit(card: Card, orgUnitId: string) {
  /** One decision is one record, however often it is sent. */
  const [changeId, setChangeId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const limited = !card.limited;

  const leave = () => {
    setChangeId(null);
    setProblem(undefined);
  };

  const confirm = async (reason: string) => {
    if (changeId === null) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const outcome = await limitEntry({ orgUnitId, memberId: card.memberId, limited, reason, changeId });
      if (!outcome.ok) return setProblem('这位同志已不在您管理的范围内，请返回重新查找');
      rememberCard({ ...card, limited });
      leave();
      showToast(limited ? '已限制显示' : '已恢复显示', 'good');
    } catch (thrown) {
      setProblem(failureSentence(asFailure(thrown).code));
    } finally {
      setBusy(false);
    }
  };

  return { open: changeId !== null, busy, problem, ask: () => setChangeId(newId()), leave, confirm };
}
