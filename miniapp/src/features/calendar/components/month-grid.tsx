import { Text, View } from '@tarojs/components';
import { classNames } from '../../../ui/class-names';
import { formatDate } from '../../../ui/format-time';
import { Tap } from '../../../ui/tap';
import { dayNumber, weeksOf } from '../view/days';
import { dayOf } from '../../../ui/local-time';
import './month-grid.scss';

interface MonthGridProps {
  /** Any time of the month. */
  readonly at: number;
  readonly now: number;
  /** How many gatherings there are on a day, by its midnight. */
  readonly counts: ReadonlyMap<number, number>;
  readonly chosen: number;
  readonly onChoose: (day: number) => void;
}

/** A month as a sheet of days, each with how many gatherings there are on it. */
export function MonthGrid({ at, now, counts, chosen, onChoose }: MonthGridProps) {
  return (
    <View className="month-grid">
      <View className="month-grid__week" aria-hidden="true">
        {[...'一二三四五六日'].map(name => (
          <Text className="month-grid__name" key={name}>
            {name}
          </Text>
        ))}
      </View>
      {weeksOf(at).map((week, row) => (
        <View className="month-grid__week" key={row}>
          {week.map((day, column) =>
            day === null ? (
              <View className="month-grid__day" key={column} aria-hidden="true" />
            ) : (
              <DayCell
                key={column}
                day={day}
                count={counts.get(day) ?? 0}
                today={day === dayOf(now)}
                chosen={day === chosen}
                now={now}
                onChoose={onChoose}
              />
            ),
          )}
        </View>
      ))}
    </View>
  );
}

interface DayCellProps extends Pick<MonthGridProps, 'now' | 'onChoose'> {
  readonly day: number;
  readonly count: number;
  readonly today: boolean;
  readonly chosen: boolean;
}

function DayCell({ day, count, today, chosen, now, onChoose }: DayCellProps) {
  const said = `${formatDate(day, now)}，${count > 0 ? `${count} 项活动` : '没有活动'}${today ? '，今天' : ''}`;
  return (
    <Tap
      className={classNames('month-grid__day', chosen && 'month-grid__day--on')}
      label={said}
      selected={chosen}
      onTap={() => onChoose(day)}
    >
      <Text className={classNames('month-grid__number', today && 'month-grid__number--today')}>
        {today ? '今' : dayNumber(day)}
      </Text>
      <Text className="month-grid__count">{count > 0 ? `${count}项` : ''}</Text>
    </Tap>
  );
}
