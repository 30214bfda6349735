import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { RoundStatus, RecipientStatus } from '../../../../types/reminders';
import { useMe } from '../../features/identity/use-me';
import { RecipientRow } from '../../features/reminders/components/recipient-row';
import {
  inOrder,
  matchesRecipientFilter,
  recipientCounts,
  totalWords,
  type RecipientFilter,
} from '../../features/reminders/view/recipients';
import { Card, Section } from '../../ui/card';
import { CellGroup } from '../../ui/cell';
import { CountBar } from '../../ui/count-bar';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { RoundsCard } from './rounds-card';
import type { useRemindAgain } from './use-remind-again';
import { useCall } from './use-call';
import './recipients-board.scss';

const filters: readonly { readonly value: RecipientFilter; readonly text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'silent', text: '未回复' },
  { value: 'call', text: '需电话' },
];
const firstRows = 15;
const moreRows = 40;

interface RecipientsBoardProps {
  readonly items: readonly RecipientStatus[];
  readonly rounds: RoundStatus;
  readonly now: number;
  readonly action: ReturnType<typeof useRemindAgain>;
}

/** Who has been told of a gathering and how, and who has answered; those first whom there is something to do about. */
export function RecipientsBoard({ items, rounds, now, action }: RecipientsBoardProps) {
  const [filter, setFilter] = useState<RecipientFilter>('all');
  const [drawn, setDrawn] = useState(firstRows);
  const call = useCall();
  const self = useMe().value?.memberId;
  const rows = inOrder(items).filter(item => matchesRecipientFilter(item, filter));
  const hasMore = rows.length > drawn;
  const more = () => setDrawn(count => count + moreRows);
  useReachBottom(() => {
    if (hasMore) more();
  });
  const choose = (next: RecipientFilter) => {
    setFilter(next);
    setDrawn(firstRows);
  };
  return (
    <Screen empty={items.length === 0 && <Empty mark="无" title="没有应到的党员" />}>
      <Card>
        <Text className="recipients-board__total">{totalWords(items)}</Text>
        <CountBar parts={recipientCounts(items)} />
      </Card>
      <RoundsCard
        rounds={rounds}
        silent={items.filter(({ answer }) => answer === null).length}
        now={now}
        action={action}
      />
      <Section title="名单">
        <Tabs tabs={filters} value={filter} onChange={choose} />
        <View className="recipients-board__list">
          {rows.length === 0 ? (
            <Text className="recipients-board__none">没有这样的人员</Text>
          ) : (
            <CellGroup>
              {rows.slice(0, drawn).map(recipient => (
                <RecipientRow
                  key={recipient.memberId}
                  recipient={recipient}
                  isSelf={recipient.memberId === self}
                  onCall={() => call.ask(recipient)}
                />
              ))}
            </CellGroup>
          )}
          {hasMore && <MoreButton loading={false} failure={undefined} onTap={more} />}
        </View>
      </Section>
      <Dialog
        open={call.recipient !== undefined}
        title={`给${call.recipient?.name ?? ''}打电话？`}
        text="受保护的号码，查看会留下记录，对方可以看到。请只用于工作联系。"
        confirm="打电话"
        busy={call.busy}
        problem={call.problem}
        onConfirm={call.confirm}
        onCancel={call.leave}
      />
    </Screen>
  );
}
