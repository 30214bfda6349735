import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { Told } from '../../../../types/reminders';
import { useMe } from '../../features/identity/use-me';
import { ToldRow } from '../../features/reminders/components/told-row';
import { inOrder, inToldFilter, toldCounts, type ToldFilter } from '../../features/reminders/told-view';
import { Card, Section } from '../../ui/card';
import { CellGroup } from '../../ui/cell';
import { CountBar } from '../../ui/count-bar';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import './told-board.scss';

const filters: readonly { readonly value: ToldFilter; readonly text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'call', text: '需电话' },
  { value: 'reached', text: '已通知' },
];
const firstRows = 15;
const moreRows = 40;

/** Who has been told of a gathering and how; those first whom there is something to do about. */
export function ToldBoard({ items }: { readonly items: readonly Told[] }) {
  const [filter, setFilter] = useState<ToldFilter>('all');
  const [drawn, setDrawn] = useState(firstRows);
  const self = useMe().value?.memberId;
  const rows = inOrder(items).filter(item => inToldFilter(item, filter));
  const hasMore = rows.length > drawn;
  const more = () => setDrawn(count => count + moreRows);
  useReachBottom(() => {
    if (hasMore) more();
  });
  const choose = (next: ToldFilter) => {
    setFilter(next);
    setDrawn(firstRows);
  };
  return (
    <Screen empty={items.length === 0 && <Empty mark="无" title="没有应到的党员" />}>
      <Card>
        <Text className="told-board__total">{`应到 ${items.length} 人`}</Text>
        <CountBar parts={toldCounts(items)} />
      </Card>
      <Section title="名单">
        <Tabs tabs={filters} value={filter} onChange={choose} />
        <View className="told-board__list">
          {rows.length === 0 ? (
            <Text className="told-board__none">没有这样的人员</Text>
          ) : (
            <CellGroup>
              {rows.slice(0, drawn).map(told => (
                <ToldRow key={told.memberId} told={told} isSelf={told.memberId === self} />
              ))}
            </CellGroup>
          )}
          {hasMore && <MoreButton loading={false} failure={undefined} onTap={more} />}
        </View>
      </Section>
    </Screen>
  );
}
