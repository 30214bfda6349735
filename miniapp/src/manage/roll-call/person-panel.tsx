import { View } from '@tarojs/components';
import { useState } from 'react';
import { hasCome, type ShownRow } from '../../features/attendance/view/roll-call';
import { recordWords, stateNames } from '../../features/attendance/words/states';
import { excuseReasons, undoCheckOutReasons, undoReasons } from '../../features/attendance/words/roll-call';
import { ReflectionOf } from '../../features/study/components/reflection-of';
import { newId } from '../../platform/new-id';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { ReasonDialog } from '../../ui/dialog';
import { Callout } from '../../ui/callout';
import { Panel } from '../../ui/panel';
import { showToast } from '../../ui/toast';
import type { Leaving } from './use-leaving';
import type { Roll } from './use-roll';
import './person-panel.scss';

interface PersonPanelProps {
  /** Who it is about; null = closed. */
  readonly row: ShownRow | null;
  readonly roll: Roll;
  readonly leaving: Leaving;
  /** The gathering whose reflections the reader may read; null = none. */
  readonly studyOf: string | null;
  /** Whether people can be checked in yet. */
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Intent {
  readonly is: 'undo' | 'excuse' | 'stay';
  /** Made once for what is intended, so that sending it again does not undo a second time. */
  readonly undoId: string;
}

/** One person of the roll in full, with everything that can be done about them. */
export function PersonPanel({ row, roll, leaving, studyOf, open, onClose }: PersonPanelProps) {
  const [intent, setIntent] = useState<Intent | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const ask = (is: Intent['is']) => setIntent({ is, undoId: newId() });
  const turnBack = () => {
    setIntent(null);
    setProblem(undefined);
  };
  const close = () => {
    turnBack();
    onClose();
  };
  const carryOut = async (done: string, work: () => Promise<string | undefined>) => {
    setBusy(true);
    const problemNow = await work();
    setBusy(false);
    setProblem(problemNow);
    if (problemNow) return;
    showToast(done, 'good');
    close();
  };
  if (!row) return null;
  const { memberId, name } = row;
  const came = hasCome(row);
  const excused = row.attendance === 'excused';
  const title = [row.title, row.standing === 'probationary' ? '预备党员' : '正式党员'].filter(Boolean).join(' · ');
  return (
    <View>
      <Panel open={!intent} title={name} onClose={close}>
        <CellGroup>
          <Cell title={[stateNames[row.attendance], recordWords(row)].filter(Boolean).join(' · ')} note={title} />
        </CellGroup>
        {studyOf && row.means === 'online' && <ReflectionOf gatheringId={studyOf} memberId={memberId} />}
        <View className="person-sheet__actions">
          {!came && open && (
            <Button
              onTap={() => {
                void roll.checkIn([memberId]);
                close();
              }}
            >
              {excused ? '本人已到，签到' : '签到'}
            </Button>
          )}
          {!came && !excused && (
            <Button kind="secondary" onTap={() => ask('excuse')}>
              登记请假
            </Button>
          )}
          {excused && (
            <Button
              kind="secondary"
              onTap={async () => {
                await roll.withdraw(row);
                close();
              }}
            >
              撤销请假
            </Button>
          )}
          {row.leftAt === null && (
            <Button busy={busy} onTap={() => carryOut(`已为${name}登记签退`, () => leaving.leave([memberId]))}>
              登记签退
            </Button>
          )}
          {typeof row.leftAt === 'number' && (
            <Button kind="secondary" onTap={() => ask('stay')}>
              撤销签退
            </Button>
          )}
          {came && (
            <Button kind="danger" onTap={() => ask('undo')}>
              撤销签到
            </Button>
          )}
        </View>
        {!intent && problem && <Callout tone="bad" title={problem} />}
      </Panel>
      <ReasonDialog
        open={intent?.is === 'undo'}
        title={`撤销${name}的签到？`}
        text="撤销后恢复为未签到；撤销的记录和原因会保留备查。"
        reasonLabel="撤销原因"
        usual={undoReasons}
        confirm="撤销签到"
        danger
        busy={busy}
        problem={problem}
        onConfirm={reason =>
          carryOut(`已撤销${name}的签到`, () => roll.undo(memberId, intent?.undoId ?? newId(), reason))
        }
        onCancel={turnBack}
      />
      <ReasonDialog
        open={intent?.is === 'stay'}
        title={`撤销${name}的签退？`}
        text="撤销后恢复为未签退，签到不变；撤销的记录和原因会保留备查。"
        reasonLabel="撤销原因"
        usual={undoCheckOutReasons}
        confirm="撤销签退"
        danger
        busy={busy}
        problem={problem}
        onConfirm={reason =>
          carryOut(`已撤销${name}的签退`, () => leaving.takeBack(memberId, intent?.undoId ?? newId(), reason))
        }
        onCancel={turnBack}
      />
      <ReasonDialog
        open={intent?.is === 'excuse'}
        title={`为${name}登记请假`}
        text="如本人后来到会，签到后即按到会计。"
        reasonLabel="请假原因"
        usual={excuseReasons}
        confirm="登记请假"
        busy={busy}
        problem={problem}
        onConfirm={reason => carryOut(`已为${name}登记请假`, () => roll.excuse(memberId, reason))}
        onCancel={turnBack}
      />
    </View>
  );
}
