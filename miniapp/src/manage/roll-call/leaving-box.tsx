import { useState } from 'react';
import { checkedOutCount, type ShownRow } from '../../features/attendance/view/roll-call';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import type { Leaving } from './use-leaving';

interface LeavingBoxProps {
  readonly rows: readonly ShownRow[];
  readonly closed: boolean;
  readonly leaving: Leaving;
}

/** How many have checked out, and the rest at once by hand. */
export function LeavingBox({ rows, closed, leaving }: LeavingBoxProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { asked, left } = checkedOutCount(rows);
  if (asked === 0) return null;
  const staying = rows.filter(({ leftAt }) => leftAt === null).map(({ memberId }) => memberId);
  const turnBack = () => {
    setAsking(false);
    setProblem(undefined);
  };
  const leave = async () => {
    setBusy(true);
    const problemNow = await leaving.leave(staying);
    setBusy(false);
    setProblem(problemNow);
    if (problemNow) return;
    showToast(`已为 ${staying.length} 人登记签退`, 'good');
    turnBack();
  };
  const mayLeave = !closed && staying.length > 0;
  return (
    <Section title="签退">
      <CellGroup>
        <Cell title={`已签退 ${left} 人，未签退 ${asked - left} 人`} note="未签退只作注明，不影响出席" />
        {mayLeave && (
          <Cell
            title={`为未签退的 ${staying.length} 人登记签退`}
            note="个别登记或撤销，请点名单中的姓名"
            onTap={() => setAsking(true)}
          />
        )}
      </CellGroup>
      <Dialog
        open={asking}
        title={`为 ${staying.length} 人登记签退？`}
        text="签退时间记为现在，并注明由您登记。请确认他们刚刚散会离开；提前离开、时间不清楚的可以不登记。"
        confirm="登记签退"
        busy={busy}
        problem={problem}
        onConfirm={leave}
        onCancel={turnBack}
      />
    </Section>
  );
}
