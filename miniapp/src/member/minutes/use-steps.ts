import { useState } from 'react';
import type { MinutesView } from '../../../../types/minutes';
import { amend, confirm, sendBack, takeBack } from '../../features/minutes/api';
import { rememberMinutes } from '../../features/minutes/queries';
import { refusalWords } from '../../features/minutes/words';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

type Step = 'confirm' | 'sendBack' | 'takeBack' | 'amend';
type Outcome = Awaited<
  ReturnType<typeof confirm> | ReturnType<typeof sendBack> | ReturnType<typeof takeBack> | ReturnType<typeof amend>
>;

/** What a reader does with the minutes: asked first, then done and said, or said why not. */
export function useSteps({ gatheringId, revision, version }: MinutesView, reload: () => Promise<void>) {
  const [asked, setAsked] = useState<Step | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();

  const ask = (step: Step | null) => {
    forgetProblem();
    setAsked(step);
  };

  const act = async (work: () => Promise<Outcome>, said: string) => {
    const done = await attempt(async () => {
      const outcome = await work();
      if (outcome.ok) rememberMinutes(outcome.value.minutes);
      return outcome.ok ? undefined : refusalWords(outcome.refusal);
    });
    if (!done) await reload();
    else {
      setAsked(null);
      showToast(said, 'good');
    }
    return done;
  };

  return {
    asked,
    busy,
    problem,
    ask,
    turnBack: () => ask(null),
    confirm: () => act(() => confirm(gatheringId, revision), '已确认，应到会的同志现在可以看到'),
    sendBack: (words: string) => act(() => sendBack({ gatheringId, revision, words }), '已退回，记录人会看到您的意见'),
    takeBack: () => act(() => takeBack(gatheringId), '已撤回，可以继续修改'),
    amend: (reason: string) => act(() => amend({ gatheringId, version, reason }), '可以更正了'),
  };
}
