import { useState } from 'react';
import type { Counts } from '../../../../types/roll-call';
import { sheetProgressText, sheetProgressTitle } from '../../features/attendance/words/closing';
import { rollFailureWords } from '../../features/attendance/words/roll-call';
import { useCloseGathering } from '../../features/attendance/use-close-gathering';
import { asFailure } from '../../platform/call-failure';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';

interface EndDialogProps {
  readonly open: boolean;
  readonly gatheringId: string;
  readonly counts: Counts;
  readonly onEnded: () => void;
  readonly onCancel: () => void;
}

/** Asks before the roll becomes a sheet: who will be absent, and what cannot be changed afterwards. */
export function EndDialog({ open, gatheringId, counts, onEnded, onCancel }: EndDialogProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { making, closeAll } = useCloseGathering(gatheringId);
  const end = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const refused = await closeAll();
      if (refused) return setProblem(refused);
      showToast('已结束，签到表已生成', 'good');
      onEnded();
    } catch (thrown) {
      setProblem(rollFailureWords(asFailure(thrown)));
    } finally {
      setBusy(false);
    }
  };
  const absent =
    counts.notYet > 0
      ? `还有 ${counts.notYet} 人没有签到也没有请假，将记为缺席。`
      : '应到人员均已签到或请假，无人缺席。';
  return (
    <Dialog
      open={open}
      title={making ? sheetProgressTitle(making) : '结束并生成签到表？'}
      text={
        making
          ? sheetProgressText
          : `${absent}结束后不能再签到、请假或撤销签到，也不能恢复；如有差错，可在签到表上补签，补签须写明原因并留下记录。`
      }
      confirm="结束活动"
      busy={busy}
      problem={problem}
      onConfirm={end}
      onCancel={() => {
        setProblem(undefined);
        onCancel();
      }}
    />
  );
}
