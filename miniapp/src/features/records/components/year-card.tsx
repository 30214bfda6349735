import { Text, View } from '@tarojs/components';
import type { OwnYearEntry } from '../../../../../types/records';
import { Card } from '../../../ui/card';
import { CountLegend } from '../../../ui/count-bar';
import { Progress } from '../../../ui/progress';
import { countsOf, hoursPercent } from '../view';
import { hoursText, hoursWords } from '../words';
import './year-card.scss';

interface YearCardProps {
  readonly entries: readonly OwnYearEntry[];
  readonly hours: number;
  readonly target: number;
}

/** A year in figures: hours of training against what it asks for, and how often one was there. */
export function YearCard({ entries, hours, target }: YearCardProps) {
  return (
    <Card>
      <View className="year-card__hours">
        <Text className="year-card__number">{hoursText(hours)}</Text>
        <Text>{` / ${target} 学时`}</Text>
      </View>
      <Progress text={hoursWords(hours, target)} percent={hoursPercent(hours, target)} />
      <View className="year-card__counts">
        <CountLegend parts={countsOf(entries)} />
      </View>
    </Card>
  );
}
