import { CustomWrapper, Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { RollRow } from '../../features/attendance/components/roll-row';
import type { RollFilter, ShownRow } from '../../features/attendance/view/roll-call';
import { CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/field';
import { MoreButton } from '../../ui/more-button';
import { Tabs } from '../../ui/tabs';
import { Tap } from '../../ui/tap';
import type { usePicking } from './use-picking';
import { useSteadyRows } from './use-steady-rows';
import './roll-list.scss';

const filtersOf = (closed: boolean): readonly { readonly value: RollFilter; readonly text: string }[] => [
  { value: 'all', text: '全部' },
  { value: 'notYet', text: closed ? '缺席' : '未签到' },
  { value: 'came', text: '已到' },
  { value: 'excused', text: '请假' },
];

interface RollListProps {
  readonly rows: readonly ShownRow[];
  readonly readOnly: boolean;
  readonly closed: boolean;
  readonly picking: ReturnType<typeof usePicking>;
  readonly onOpen: (memberId: string) => void;
  readonly onCheckIn: (memberId: string) => unknown;
}

/** The people of the roll: found by name or state, steady while they check in. */
export function RollList({ rows, readOnly, closed, picking, onOpen, onCheckIn }: RollListProps) {
  const list = useSteadyRows(rows);
  useReachBottom(() => {
    if (list.hasMore) list.more();
  });
  return (
    <View>
      <View className="roll-list__find">
        <TextField label="查找" value={list.search} placeholder="姓名或职务" maxLength={20} onChange={list.searchFor} />
        <Tabs tabs={filtersOf(closed)} value={list.filter} onChange={list.chooseFilter} />
      </View>
      <View className="roll-list__head">
        <Text className="roll-list__found">{`${list.found} 人`}</Text>
        {list.leftOver > 0 && (
          <Tap className="roll-list__link" onTap={list.tidy}>
            <Text>{`移走已变动的 ${list.leftOver} 人`}</Text>
          </Tap>
        )}
        {!readOnly && (
          <Tap className="roll-list__link" onTap={picking.on ? picking.end : picking.begin}>
            <Text>{picking.on ? '取消批量' : '批量签到'}</Text>
          </Tap>
        )}
      </View>
      {list.found === 0 ? (
        <Empty mark="无" title="没有符合的人" text="请换个姓名或状态再看。" />
      ) : (
        <CustomWrapper>
          <CellGroup>
            {list.shown.map(row => (
              <RollRow
                key={row.memberId}
                row={row}
                readOnly={readOnly}
                picked={picking.on ? picking.has(row.memberId) : undefined}
                onOpen={() => (picking.on ? picking.toggle(row.memberId) : onOpen(row.memberId))}
                onCheckIn={() => onCheckIn(row.memberId)}
              />
            ))}
          </CellGroup>
        </CustomWrapper>
      )}
      {list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}
    </View>
  );
}
