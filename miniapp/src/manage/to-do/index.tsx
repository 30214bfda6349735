import { useRouter } from '@tarojs/taro';
import type { ToDo } from '../../../../types/calendar';
import { useToDo } from '../../features/calendar/queries';
import { toDoWords } from '../../features/calendar/words';
import { openPage } from '../../platform/navigate';
import { Cell, CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

export default function ToDoPage() {
  const { orgUnitId = '' } = useRouter().params;
  const query = useToDo(orgUnitId);
  const { items = [], now = 0 } = query.value ?? {};
  const open = ({ gathering }: ToDo) =>
    gathering
      ? openPage('member/gathering/index', { gatheringId: gathering.gatheringId })
      : openPage('manage/leaves/index', { orgUnitId });
  return (
    <Screen
      query={query}
      empty={
        items.length === 0 && (
          <Empty mark="清" title="没有待办事项" text="请假申请、到时间的活动和待写的纪要会列在这里。" />
        )
      }
    >
      <CellGroup>
        {items.map(item => {
          const { title, note } = toDoWords(item, now);
          const key = `${item.what}:${item.gathering?.gatheringId ?? ''}`;
          return <Cell key={key} title={title} note={note} role="link" onTap={() => open(item)} />;
        })}
      </CellGroup>
    </Screen>
  );
}
