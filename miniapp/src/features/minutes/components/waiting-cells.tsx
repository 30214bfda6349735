import { openPage } from '../../../platform/navigate';
import { Cell } from '../../../ui/cell';
import { useWaiting } from '../queries';

/** Minutes that wait for the reader: to be confirmed, or to be mended. */
export function WaitingCells() {
  const items = useWaiting().value?.items ?? [];
  return (
    <>
      {items.map(({ gatheringId, title, state }) => (
        <Cell
          key={gatheringId}
          title={state === 'submitted' ? '会议纪要待您确认' : '会议纪要被退回，请修改'}
          note={title}
          role="link"
          onTap={() => openPage('member/minutes/index', { gatheringId })}
        />
      ))}
    </>
  );
}
