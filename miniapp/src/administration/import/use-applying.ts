import { useEffect, useState } from 'react';
import type { RosterImport } from '../../../../types/roster';
import { applyImport } from '../../features/roster/api';
import { forgetImport } from '../../features/roster/storage';
import { rememberProgress } from '../../features/roster/queries';
import { applyRefusalWords } from '../../features/roster/words';
import { useShown } from '../../platform/use-query';
import { showToast } from '../../ui/toast';

const pauseMs = 1000;
const pauseAfterFailureMs = 5000;

interface Problem {
  readonly title: string;
  readonly text: string;
}

const cutOff: Problem = { title: '网络不通，暂时看不到进度', text: '已开始的导入会自动继续，恢复网络后这里会更新。' };

/** Applies an import while its page is shown, from where it stands to its end; without the page it goes on by itself. */
export function useApplying(orgUnitId: string, { importId, state }: RosterImport) {
  const [started, setStarted] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const shown = useShown();
  const runs = shown && state !== 'applied' && (started || state === 'applying');

  useEffect(() => {
    if (!runs) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const step = async () => {
      let pause = pauseMs;
      try {
        const outcome = await applyImport(orgUnitId, importId);
        if (stopped) return;
        if (!outcome.ok) {
          const refused = applyRefusalWords(outcome.refusal);
          setStarted(false);
          showToast(refused.title, 'bad');
          return setProblem(refused);
        }
        setProblem(undefined);
        rememberProgress(outcome.value.rosterImport);
        if (outcome.value.rosterImport.state === 'applied') {
          forgetImport(importId);
          return showToast('导入完成', 'good');
        }
      } catch {
        if (stopped) return;
        setProblem(cutOff);
        pause = pauseAfterFailureMs;
      }
      timer = setTimeout(() => void step(), pause);
    };
    void step();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [runs, orgUnitId, importId]);

  return { runs, problem, start: () => setStarted(true) };
}
