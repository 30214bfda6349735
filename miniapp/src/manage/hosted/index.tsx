import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useHosted } from '../../features/gatherings/queries/gatherings';
import { groupHosted, hostedTabOf, type HostedTab } from '../../features/gatherings/view/hosted';
import { HostedRow } from '../../features/gatherings/components/hosted-row';
import { useChosenUnit } from '../../features/identity/use-chosen-unit';
import { useMe } from '../../features/identity/use-me';
import { managedUnits } from '../../features/identity/view';
import { openPage } from '../../platform/navigate';
import { useNow } from '../../platform/use-now';
import { Button } from '../../ui/button';
import { CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { ChoiceField } from '../../ui/choice-field';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { Tools } from './tools';
import './index.scss';
import { minuteMs } from '../../ui/local-time';

const tabs = [
  { value: 'open', text: '待办' },
  { value: 'closed', text: '已结束' },
  { value: 'cancelled', text: '已取消' },
] as const;

const empties: Readonly<Record<HostedTab, { readonly mark: string; readonly title: string; readonly text: string }>> = {
  open: { mark: '办', title: '没有待办的活动', text: '点“新建活动”安排会议或教育活动，草稿也会列在这里。' },
  closed: { mark: '表', title: '还没有结束的活动', text: '活动结束并生成签到表后，会保存在这里。' },
  cancelled: { mark: '消', title: '没有取消的活动', text: '取消的活动及其原因会保存在这里。' },
};

/** Older pages are read on their own only so far; then the reader decides. */
const readAheadRows = 60;

export default function HostedPage() {
  const me = useMe();
  const units = managedUnits(me.value);
  const { unit, choose } = useChosenUnit('qinglian.managedUnit', units);
  const [tab, setTab] = useState<HostedTab>('open');
  const pages = useHosted(unit?.orgUnitId ?? '');
  const now = useNow(minuteMs);
  const groups = groupHosted(pages.items, tab, now);
  const found = pages.items.some(card => hostedTabOf(card) === tab);

  const { hasMore, loadingMore, moreFailure, more } = pages;
  const readAhead = !found && hasMore && !loadingMore && !moreFailure && pages.items.length < readAheadRows;
  useEffect(() => {
    if (readAhead) more();
  });
  useReachBottom(() => {
    if (hasMore && !moreFailure) more();
  });

  if (me.state !== 'ready') return <Screen query={me} />;
  if (!unit)
    return (
      <Screen empty={<Empty mark="支" title="您还没有管理的支部" text="如需安排活动，请联系上级党组织授予权限。" />} />
    );
  return (
    <Screen
      query={pages}
      header={
        <View className="screen__head">
          {units.length > 1 && (
            <View className="hosted__unit">
              <ChoiceField
                label="管理的支部"
                groups={[{ name: '', options: units.map(unit => ({ value: unit.orgUnitId, text: unit.name })) }]}
                value={unit.orgUnitId}
                onChange={choose}
              />
            </View>
          )}
          <Tools orgUnitId={unit.orgUnitId} />
          <Tabs tabs={tabs} value={tab} onChange={setTab} />
        </View>
      }
      footer={<Button onTap={() => openPage('manage/plan/index', { hostId: unit.orgUnitId })}>新建活动</Button>}
      empty={!found && !hasMore && <Empty {...empties[tab]} />}
    >
      {groups.map(group => (
        <View className="hosted__group" key={group.stage}>
          {group.heading && <Text className="hosted__heading">{`${group.heading}（${group.cards.length}）`}</Text>}
          {group.hint && <Text className="hosted__hint">{group.hint}</Text>}
          <CellGroup>
            {group.cards.map(card => (
              <HostedRow key={card.gatheringId} card={card} now={now} />
            ))}
          </CellGroup>
        </View>
      ))}
      {hasMore && <MoreButton loading={loadingMore} failure={moreFailure} onTap={more} />}
    </Screen>
  );
}
