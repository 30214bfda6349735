import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { Sheet } from '../../../../types/attendance';
import { ClaimsBox } from '../../features/attendance/components/claims-box';
import { CountCard } from '../../features/attendance/components/count-card';
import { QuorumNotice } from '../../features/attendance/components/quorum-notice';
import { SheetLine } from '../../features/attendance/components/sheet-line';
import { absentNames, inSheetFilter, type SheetFilter } from '../../features/attendance/view/sheet';
import { SignInTableCell } from '../../features/ledger/components/sign-in-table-cell';
import { serverNow } from '../../platform/clock';
import { Card, Section } from '../../ui/card';
import { CellGroup } from '../../ui/cell';
import { formatDate, formatMoment, formatTime, formatWeekday } from '../../ui/format-time';
import { MoreButton } from '../../ui/more-button';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { CorrectionPanel } from './correction-panel';
import { CorrectionStories } from './correction-stories';
import { GuestsBox } from './guests-box';
import './sheet-board.scss';

const filters: readonly { readonly value: SheetFilter; readonly text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'came', text: '到会' },
  { value: 'excused', text: '请假' },
  { value: 'absent', text: '缺席' },
];
const firstRows = 15;
const moreRows = 40;

interface SheetBoardProps {
  readonly sheet: Sheet;
  readonly reload: () => Promise<void>;
}

/** A closed sheet: what it says, and its corrections. */
export function SheetBoard({ sheet, reload }: SheetBoardProps) {
  const [filter, setFilter] = useState<SheetFilter>('all');
  const [drawn, setDrawn] = useState(firstRows);
  const [openId, setOpenId] = useState<string | null>(null);
  const now = serverNow();
  const rows = sheet.rows.filter(row => inSheetFilter(row, filter));
  const absent = absentNames(sheet);
  const hasMore = rows.length > drawn;
  const more = () => setDrawn(count => count + moreRows);
  useReachBottom(() => {
    if (hasMore) more();
  });
  const choose = (next: SheetFilter) => {
    setFilter(next);
    setDrawn(firstRows);
  };
  return (
    <Screen>
      <SheetHead sheet={sheet} now={now} />
      <CountCard counts={sheet.counts} closed />
      <QuorumNotice quorum={sheet.quorum} closed />
      <ClaimsBox gatheringId={sheet.gatheringId} branchId={sheet.branchId} onDecided={reload} />
      <View className="sheet-board__absent">
        {absent.length > 0 && <Callout tone="wait" title={`缺席 ${absent.length} 人`} text={absent.join('、')} />}
      </View>
      <Section title="名单">
        <Tabs tabs={filters} value={filter} onChange={choose} />
        <View className="sheet-board__list">
          {rows.length === 0 ? (
            <Text className="sheet-board__none">没有这样的人员</Text>
          ) : (
            <CellGroup>
              {rows.slice(0, drawn).map(row => (
                <SheetLine key={row.memberId} row={row} onOpen={() => setOpenId(row.memberId)} />
              ))}
            </CellGroup>
          )}
          {hasMore && <MoreButton loading={false} failure={undefined} onTap={more} />}
        </View>
      </Section>
      <GuestsBox sheet={sheet} reload={reload} />
      <CorrectionStories sheet={sheet} now={now} />
      <Section title="归档">
        <CellGroup>
          <SignInTableCell gatheringId={sheet.gatheringId} branchId={sheet.branchId} closed />
        </CellGroup>
      </Section>
      <CorrectionPanel
        sheet={sheet}
        row={sheet.rows.find(row => row.memberId === openId) ?? null}
        reload={reload}
        onClose={() => setOpenId(null)}
      />
    </Screen>
  );
}

function SheetHead({ sheet, now }: { readonly sheet: Sheet; readonly now: number }) {
  const { startsAt, closedAt, version } = sheet;
  const when = `${formatDate(startsAt, now)} ${formatWeekday(startsAt)} ${formatTime(startsAt)}`;
  return (
    <Card className="sheet-board__head">
      <Text className="sheet-board__title">{sheet.title}</Text>
      <Text className="sheet-board__line">{`${when} · ${sheet.place}`}</Text>
      <Text className="sheet-board__line">{sheet.branchName}</Text>
      <Text className="sheet-board__line">
        {`${formatMoment(closedAt, now)} 结束 · 第 ${version} 版${version === 1 ? '（原始）' : '（已补签）'}`}
      </Text>
    </Card>
  );
}
