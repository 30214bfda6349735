import { useState } from 'react';
import type { ContactField } from '../../../../types/contacts';
import { reveal } from '../../features/contacts/api/directory';
import { readRefusalWords } from '../../features/contacts/words';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { failureSentence } from '../../ui/failure-words';

interface Asked {
  readonly field: ContactField;
  /** One look is one record, however often it is sent. */
  readonly revealId: string;
}

/** Masked fields of a person seen in full: asked for one by one, shown as long as the page is open, kept nowhere. */
export function useReveal(memberId: string) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const [revealed, setRevealed] = useState<Readonly<Partial<Record<ContactField, string>>>>({});

  const leave = () => {
    setAsked(null);
    setProblem(undefined);
  };

  const confirm = async () => {
    if (!asked) return;
    setBusy(true);
    try {
      const outcome = await reveal(memberId, asked.field, asked.revealId);
      if (outcome.ok) {
        setRevealed(before => ({ ...before, [asked.field]: outcome.value.value }));
        leave();
      } else {
        const { title, advice } = readRefusalWords(outcome.refusal, serverNow());
        setProblem(`${title}。${advice}`);
      }
    } catch (thrown) {
      setProblem(failureSentence(asFailure(thrown).code));
    } finally {
      setBusy(false);
    }
  };

  return {
    field: asked?.field ?? null,
    busy,
    problem,
    revealed,
    ask: (field: ContactField) => setAsked({ field, revealId: newId() }),
    confirm,
    leave,
  };
}
