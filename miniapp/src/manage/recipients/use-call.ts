import { useState } from 'react';
import type { RecipientStatus } from '../../../../types/reminders';
import { reveal } from '../../features/contacts/api/directory';
import { readRefusalWords } from '../../features/contacts/words';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { dial } from '../../platform/phone';
import { useAttempt } from '../../ui/use-attempt';

/** Phones somebody: their number is looked at, which is recorded, and the phone's dialler opens with it. */
export function useCall() {
  const [asked, setAsked] = useState<{ readonly recipient: RecipientStatus; readonly revealId: string } | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();

  const leave = () => {
    setAsked(null);
    forgetProblem();
  };

  const confirm = async () => {
    if (!asked) return;
    const done = await attempt(async () => {
      const outcome = await reveal(asked.recipient.memberId, 'mobile', asked.revealId);
      if (outcome.ok) {
        dial(outcome.value.value);
        return undefined;
      }
      if (outcome.refusal.word === 'notFound') return '通讯录里没有可以查看的手机号，请从他们的支部打听';
      const { title, advice } = readRefusalWords(outcome.refusal, serverNow());
      return `${title}。${advice}`;
    });
    if (done) leave();
  };

  return {
    recipient: asked?.recipient,
    busy,
    problem,
    ask: (recipient: RecipientStatus) => setAsked({ recipient, revealId: newId() }),
    confirm,
    leave,
  };
}
