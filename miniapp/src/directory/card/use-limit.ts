import { useState } from 'react';
import type { Card } from '../../../../types/contacts';
import { limitEntry } from '../../features/contacts/api/visibility';
import { rememberCard } from '../../features/contacts/queries/directory';
import { newId } from '../../platform/new-id';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

/** Limits a card to those near and above, or opens it to everyone again: asked for, with a reason. */
export function useLimit(card: Card, orgUnitId: string) {
  /** One decision is one record, however often it is sent. */
  const [changeId, setChangeId] = useState<string | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const limited = !card.limited;

  const leave = () => {
    setChangeId(null);
    forgetProblem();
  };

  const confirm = async (reason: string) => {
    if (changeId === null) return;
    const done = await attempt(async () => {
      const outcome = await limitEntry({ orgUnitId, memberId: card.memberId, limited, reason, changeId });
      return outcome.ok ? undefined : '这位同志已不在您管理的范围内，请返回重新查找';
    });
    if (!done) return;
    rememberCard({ ...card, limited });
    leave();
    showToast(limited ? '已限制显示' : '已恢复显示', 'good');
  };

  return { open: changeId !== null, busy, problem, ask: () => setChangeId(newId()), leave, confirm };
}
