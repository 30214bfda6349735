import type { GatheringView } from '../../../../types/gatherings';
import { useMe } from '../../features/identity/use-me';
import { markTask } from '../../features/minutes/api';
import { useMinutesEntry } from '../../features/minutes/queries';
import { refusalWords, stateNames } from '../../features/minutes/words';
import { asFailure } from '../../platform/call-failure';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { failureSentence } from '../../ui/failure-words';
import { formatDate } from '../../ui/format-time';
import { showToast } from '../../ui/toast';

/** The way to the minutes of a gathering, and what the reader was given to do in them. */
export function MinutesBox({ gathering }: { readonly gathering: GatheringView }) {
  const { gatheringId, state, chair, recorder, may } = gathering;
  const me = useMe().value?.memberId;
  const serves = me !== undefined && (chair?.memberId === me || recorder?.memberId === me);
  const query = useMinutesEntry(
    state === 'closed' || (state === 'published' && (may.callRoll || serves)) ? gatheringId : '',
  );
  const entry = query.value;
  if (!entry || !(entry.may.write || entry.may.read)) return null;
  const read = () => openPage('member/minutes/index', { gatheringId });
  const now = serverNow();

  const mark = async (partId: string, done: boolean) => {
    try {
      const outcome = await markTask({ gatheringId, partId, done });
      if (outcome.ok) showToast(done ? '已标记为完成' : '已改回未完成', 'good');
      else showToast(refusalWords(outcome.refusal), 'bad');
    } catch (thrown) {
      showToast(failureSentence(asFailure(thrown).code), 'bad');
    }
    await query.reload();
  };

  return (
    <Section title="会议纪要">
      <CellGroup>
        {entry.may.confirm && <Cell title="请您确认纪要" note="看过之后确认，或退回修改" role="link" onTap={read} />}
        {entry.may.write && (
          <Cell
            title={entry.state === 'none' ? '写纪要' : '继续写纪要'}
            note={stateNames[entry.state]}
            role="link"
            onTap={() => openPage('manage/minutes/index', { gatheringId })}
          />
        )}
        {entry.may.read && !entry.may.confirm && (
          <Cell title="看纪要" note={stateNames[entry.state]} role="link" onTap={read} />
        )}
        {entry.tasks.map(task => (
          <Cell
            key={task.partId}
            title={`我的任务：${task.text}`}
            note={[
              task.dueOn === null ? '' : `${formatDate(task.dueOn, now)}前完成`,
              task.done ? '已完成，点一下改回' : '未完成，做完点一下',
            ]
              .filter(Boolean)
              .join(' · ')}
            value={task.done ? '✓' : '○'}
            onTap={() => mark(task.partId, !task.done)}
          />
        ))}
      </CellGroup>
    </Section>
  );
}
