import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { CalendarEntry } from '../../../../../types/calendar';
import { useElderView } from '../../../platform/preferences';
import { Empty } from '../../../ui/empty';
import { Tap } from '../../../ui/tap';
import { spanOf, type Mode } from '../view/days';
import { dayOf } from '../../../ui/local-time';
import type { Seen } from '../queries';
import { byDay, filterCount, filtered, noFilter, type EntryStates } from '../view/entries';
import { EntryList } from './entry-list';
import { FilterPanel } from './filter-panel';
import { MonthGrid } from './month-grid';
import './calendar-board.scss';

interface CalendarBoardProps<E extends CalendarEntry> {
  readonly seen: Seen<E>;
  readonly reading: EntryStates<E>;
  readonly mode: Mode;
  /** The day that is looked at, or any time of the week or month. */
  readonly at: number;
  readonly now: number;
  readonly onChoose: (day: number) => void;
}

/** What there is in a month, a week or a day: of a month a sheet of days, in the elder view the list alone. */
export function CalendarBoard<E extends CalendarEntry>(props: CalendarBoardProps<E>) {
  const { seen, reading, mode, at, now, onChoose } = props;
  const elder = useElderView();
  const [filter, setFilter] = useState(noFilter);
  const [choosing, setChoosing] = useState(false);
  const entries = filtered(seen.entries, filter, entry => reading.stateOf(entry, now));
  const days = byDay(entries);
  const counts = new Map([...days].map(([day, ofDay]) => [day, ofDay.length]));
  const grid = mode === 'month' && !elder;
  const { from, until } = spanOf('day', at);
  const shown = grid ? entries.filter(({ startsAt }) => startsAt >= from && startsAt < until) : entries;
  const asked = filterCount(filter);
  if (seen.tooMany)
    return <Empty mark="多" title="活动太多，无法一次显示" text="请在上方改看单位本级，或到下级单位查看。" />;
  return (
    <View>
      <View>{grid && <MonthGrid at={at} now={now} counts={counts} chosen={dayOf(at)} onChoose={onChoose} />}</View>
      <View className="calendar-board__line">
        <Text className="calendar-board__count">{`共 ${entries.length} 项活动`}</Text>
        <Tap className="calendar-board__filter" onTap={() => setChoosing(true)}>
          <Text>{asked > 0 ? `筛选（${asked}）` : '筛选'}</Text>
        </Tap>
      </View>
      {shown.length > 0 ? (
        <EntryList entries={shown} hosts={seen.hosts} wordsOf={reading.wordsOf} now={now} />
      ) : (
        <View className="calendar-board__none">
          <Text>{asked > 0 ? '没有符合筛选的活动' : grid ? '这一天没有活动' : '这段时间没有活动'}</Text>
        </View>
      )}
      <FilterPanel
        open={choosing}
        filter={filter}
        states={reading.states}
        hosts={seen.hosts}
        onChange={setFilter}
        onClose={() => setChoosing(false)}
      />
    </View>
  );
}
