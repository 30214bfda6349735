import { useState } from 'react';
import { useCloseGathering } from '../../features/attendance/use-close-gathering';
import { cancel, cancelFollowing, publish } from '../../features/gatherings/api/gatherings';
import { rememberGathering } from '../../features/gatherings/queries/gatherings';
import { cancelRefusalWords, publishRefusalWords } from '../../features/gatherings/words/refusals';
import { serverNow } from '../../platform/clock';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

export type Asked = 'publish' | 'cancel' | 'cancelFollowing' | 'close';

/** What its manager does with one gathering: asked first, then done and said, or not done and said why where it was asked. */
export function useManage(gatheringId: string, onChanged: () => unknown) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const { making, closeAll } = useCloseGathering(gatheringId);

  const ask = (what: Asked | null) => {
    forgetProblem();
    setAsked(what);
  };

  const act = async (done: string, work: () => Promise<string | undefined>) => {
    if (await attempt(work)) {
      setAsked(null);
      showToast(done, 'good');
    }
    await onChanged();
  };

  return {
    asked,
    busy,
    problem,
    making,
    ask,
    turnBack: () => ask(null),
    publish: () =>
      act('已发布，应到党员现在可以看到', async () => {
        const outcome = await publish(gatheringId);
        if (!outcome.ok) return publishRefusalWords(outcome.refusal, serverNow());
        rememberGathering(outcome.value);
        return undefined;
      }),
    cancel: (reason: string) =>
      act('已取消，应到党员会看到原因', async () => {
        const outcome = await cancel(gatheringId, reason);
        if (!outcome.ok) return cancelRefusalWords(outcome.refusal);
        rememberGathering(outcome.value);
        return undefined;
      }),
    cancelFollowing: (reason: string) =>
      act('这次和以后各次都已取消', async () => {
        const outcome = await cancelFollowing(gatheringId, reason);
        return outcome.ok ? undefined : cancelRefusalWords(outcome.refusal);
      }),
    close: () => act('已结束，签到表已生成', closeAll),
  };
}
