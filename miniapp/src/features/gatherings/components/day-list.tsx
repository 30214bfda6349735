import { Text, View } from '@tarojs/components';
import type { GatheringCard } from '../../../../../types/gatherings';
import { CellGroup } from '../../../ui/cell';
import { groupByDay } from '../view/upcoming';
import { GatheringRow } from './gathering-row';
import './day-list.scss';

interface DayListProps {
  readonly cards: readonly GatheringCard[];
  readonly now: number;
}

/** Gatherings under the headings of their days. */
export function DayList({ cards, now }: DayListProps) {
  return (
    <View>
      {groupByDay(cards, now).map(day => (
        <View className="day-list__day" key={day.key}>
          <Text className="day-list__heading">{day.heading}</Text>
          <CellGroup>
            {day.cards.map(card => (
              <GatheringRow key={card.gatheringId} card={card} now={now} />
            ))}
          </CellGroup>
        </View>
      ))}
    </View>
  );
}
