import { Text, View } from '@tarojs/components';
import { useToDo } from '../../features/calendar/queries';
import { openPage } from '../../platform/navigate';
import { Tap } from '../../ui/tap';
import './tools.scss';

/** What there is to run an organisation unit with, besides the list of its gatherings. */
export function Tools({ orgUnitId }: { readonly orgUnitId: string }) {
  const waiting = useToDo(orgUnitId).value?.items.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const tools = [
    { text: waiting > 0 ? `待办（${waiting}）` : '待办', page: 'manage/to-do/index' },
    { text: '月历', page: 'manage/calendar/index' },
    { text: '应开会议', page: 'manage/cadence/index' },
    { text: '统计', page: 'manage/statistics/index' },
    { text: '台账', page: 'manage/ledger/index' },
    { text: '委托代行', page: 'manage/delegation/index' },
  ] as const;
  return (
    <View className="tools">
      {tools.map(({ text, page }) => (
        <Tap key={page} className="tools__one" role="link" onTap={() => openPage(page, { orgUnitId })}>
          <Text>{text}</Text>
        </Tap>
      ))}
    </View>
  );
}
