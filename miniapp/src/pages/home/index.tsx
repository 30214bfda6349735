import type { ComponentProps } from 'react';
import { Text, View } from '@tarojs/components';
import { KeptClaimsCell } from '../../features/attendance/components/kept-claims-cell';
import { HomeBand } from '../../features/identity/components/home-band';
import { managedUnits } from '../../features/identity/view';
import { useMe } from '../../features/identity/use-me';
import { DayList } from '../../features/gatherings/components/day-list';
import { NextGathering } from '../../features/gatherings/components/next-gathering';
import { useUpcoming } from '../../features/gatherings/queries/gatherings';
import { WaitingCells } from '../../features/minutes/components/waiting-cells';
import { NoticesCell } from '../../features/reminders/components/notices-cell';
import { setScheduleTab } from '../../features/gatherings/use-schedule-tab';
import { pickNext } from '../../features/gatherings/view/upcoming';
import { serverNow } from '../../platform/clock';
import { useAlarm } from '../../platform/use-alarm';
import { useNavigationBarColour } from '../../platform/navigation-bar';
import { openPage, openTab } from '../../platform/navigate';
import { Cell, CellGroup } from '../../ui/cell';
import { Section } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { Tap } from '../../ui/tap';
import './index.scss';

const shownAfterNext = 4;

export default function HomePage() {
  useNavigationBarColour('#A5231C');
  const me = useMe();
  const upcoming = useUpcoming();
  const reload = () => Promise.all([me.reload(), upcoming.reload()]);
  const now = serverNow();
  const cards = upcoming.value?.items ?? [];
  const next = pickNext(cards);
  useAlarm([next?.opensAt], upcoming.reload);
  const following = cards.filter(card => card !== next).slice(0, shownAfterNext);
  const units = managedUnits(me.value);
  return (
    <Screen className="home" header={<HomeHeader me={me.value} now={now} />} query={{ ...upcoming, reload }}>
      <View className="home__next">
        {next ? (
          <NextGathering card={next} now={now} />
        ) : (
          <View className="home__none">
            <Empty mark="安" title="近期没有您要参加的活动" text="支部发布会议或活动后，会显示在这里。" />
          </View>
        )}
      </View>
      <View className="home__manage">
        <CellGroup>
          <WaitingCells />
          <NoticesCell />
          {units.length > 0 && (
            <Cell
              title="支部管理"
              note={units.map(unit => unit.name).join('、')}
              role="link"
              onTap={() => openPage('manage/hosted/index')}
            />
          )}
        </CellGroup>
      </View>
      {following.length > 0 && (
        <Section title="接下来" aside={<AllGatherings />}>
          <DayList cards={following} now={now} />
        </Section>
      )}
    </Screen>
  );
}

/** Shown whatever the state of the page: what this phone keeps is there without a network as well. */
function HomeHeader(props: ComponentProps<typeof HomeBand>) {
  return (
    <View>
      <HomeBand {...props} />
      <KeptClaimsCell />
    </View>
  );
}

function AllGatherings() {
  const open = () => {
    setScheduleTab('upcoming');
    openTab('pages/gatherings/index');
  };
  return (
    <Tap className="home__all" role="link" onTap={open}>
      <Text>全部日程</Text>
      <View className="cell__arrow" aria-hidden="true" />
    </Tap>
  );
}
