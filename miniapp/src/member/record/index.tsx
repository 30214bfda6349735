import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { RecordRow } from '../../features/records/components/record-row';
import { YearCard } from '../../features/records/components/year-card';
import { useOwnYear } from '../../features/records/queries';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Cell, CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { toDateText } from '../../ui/format-time';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { useDrawn } from '../../ui/use-drawn';
import './index.scss';

const yearsShown = 3;

export default function RecordPage() {
  const thisYear = Number(toDateText(serverNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const query = useOwnYear(year);
  const years = Array.from({ length: yearsShown }, (_, back) => String(thisYear - back));
  const seen = query.value;
  const list = useDrawn(seen?.entries ?? [], String(year));
  return (
    <Screen
      query={query}
      header={
        <View className="screen__head">
          <Tabs
            tabs={years.map(value => ({ value, text: `${value}年` }))}
            value={String(year)}
            onChange={value => setYear(Number(value))}
          />
        </View>
      }
    >
      {seen && (
        <View>
          <YearCard entries={seen.entries} hours={seen.hours} target={seen.target} />
          <CellGroup className="record__coming">
            <Cell
              title="接下来要参加的"
              note="按月、周、日查看"
              role="link"
              onTap={() => openPage('member/calendar/index')}
            />
          </CellGroup>
          {seen.entries.length > 0 ? (
            <CellGroup>
              {list.shown.map(entry => (
                <RecordRow key={entry.gatheringId} entry={entry} now={seen.now} />
              ))}
            </CellGroup>
          ) : (
            <Empty
              mark="记"
              title={`${year}年还没有参会记录`}
              text="活动结束并生成签到表后，您的出席情况会保存在这里。"
            />
          )}
          <View>{list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}</View>
          <Text className="record__note">
            学时按已结束活动的签到表计算，与使用本小程序的时间无关。如与实际不符，请联系支部书记补签。
          </Text>
        </View>
      )}
    </Screen>
  );
}
