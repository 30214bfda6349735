import { useRouter } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { useCodes, useRollCall } from '../../features/attendance/queries';
import { checkedOutCount } from '../../features/attendance/view/roll-call';
import { useGathering } from '../../features/gatherings/queries/gatherings';
import { codeAt, codesLastWords, readyWords } from '../../features/attendance/view/code-screen';
import { useKeepAwake } from '../../platform/keep-awake';
import { openPage } from '../../platform/navigate';
import { useOnline } from '../../platform/network';
import { useNow } from '../../platform/use-now';
import { Screen } from '../../ui/screen';
import { Unavailable } from '../../ui/unavailable';
import { CodeBoard } from './code-board';
import { codeRefusalWords, shownUntil, stageAt } from '../../features/attendance/words/code-screen';

/** The codes of the whole window are at hand, of four hours at the most: now and then for a window that is longer, or was changed. */
const codesRefreshMs = 60_000;
const rollRefreshMs = 2_500;
const secondMs = 1_000;

export default function CodeScreenPage() {
  const { gatheringId = '' } = useRouter().params;
  useKeepAwake();
  const now = useNow(secondMs);
  const online = useOnline();
  const codes = useCodes(gatheringId, codesRefreshMs);
  useWhenBack(online, codes.reload);
  const hostId = useGathering(gatheringId).value?.gathering.host.orgUnitId ?? '';
  const roll = useRollCall(gatheringId, hostId, rollRefreshMs).value;
  const outcome = codes.value;
  if (!outcome) return <Screen query={codes} />;
  if (!outcome.ok) {
    const { title, text } = codeRefusalWords(outcome.refusal, now);
    return <Unavailable mark="码" title={title} text={text} />;
  }
  const { run, stepMs, ...window } = outcome.value;
  const current = codeAt(run, stepMs, now);
  const ready = readyWords(run, stepMs, shownUntil(window), now);
  const lastWords = codesLastWords(ready, online);
  const leaving = window.checkOut && now >= window.checkOut.from;
  const counts = roll?.ok ? roll.value.counts : null;
  return (
    <Screen
      className="code-screen"
      {...(stageAt(window, now) !== 'over' && { offlineText: `${lastWords}，人数暂不更新` })}
    >
      <CodeBoard
        window={window}
        current={current}
        now={now}
        counts={counts && counts.expected > 0 ? counts : null}
        left={leaving && roll?.ok ? checkedOutCount(roll.value.rows).left : null}
        ready={ready}
        lastWords={lastWords}
        cutOff={online && codes.failure !== undefined}
        onRetry={codes.reload}
        onRollCall={() => openPage('manage/roll-call/index', { gatheringId, branchId: hostId })}
      />
    </Screen>
  );
}

/** Reads at once when the network is back, instead of at the next turn. */
function useWhenBack(online: boolean, read: () => unknown): void {
  const wasOnline = useRef(online);
  useEffect(() => {
    if (online && !wasOnline.current) void read();
    wasOnline.current = online;
  }, [online, read]);
}
