import { useReachBottom } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { DayList } from '../../features/gatherings/components/day-list';
import { useOwnGatherings } from '../../features/gatherings/queries/gatherings';
import { setScheduleTab, useScheduleTab, type ScheduleTab } from '../../features/gatherings/use-schedule-tab';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { Tap } from '../../ui/tap';
import './index.scss';

const tabs = [
  { value: 'upcoming', text: '待参加' },
  { value: 'past', text: '参会记录' },
] as const;

const empties: Readonly<Record<ScheduleTab, React.ReactNode>> = {
  upcoming: <Empty mark="安" title="近期没有您要参加的活动" text="支部发布会议或活动后，会显示在这里。" />,
  past: <Empty mark="记" title="还没有参会记录" text="参加过的会议和活动，以及您的出席情况，会保存在这里。" />,
};

export default function GatheringsPage() {
  const tab = useScheduleTab(state => state.tab);
  const pages = useOwnGatherings(tab);
  useReachBottom(() => {
    if (!pages.moreFailure) pages.more();
  });
  return (
    <Screen
      query={pages}
      header={
        <View className="screen__head schedule__head">
          <View className="schedule__tabs">
            <Tabs tabs={tabs} value={tab} onChange={setScheduleTab} />
          </View>
          <Tap className="schedule__calendar" role="link" onTap={() => openPage('member/calendar/index')}>
            <Text>月历</Text>
          </Tap>
        </View>
      }
      empty={pages.items.length === 0 && empties[tab]}
    >
      <DayList cards={pages.items} now={serverNow()} />
      <View>
        {pages.hasMore && <MoreButton loading={pages.loadingMore} failure={pages.moreFailure} onTap={pages.more} />}
      </View>
    </Screen>
  );
}
