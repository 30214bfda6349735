import { Text, View } from '@tarojs/components';
import type { GatheringView } from '../../../../../types/gatherings';
import { formatFullRange, formatMoment, formatTime, isSameDay } from '../../../ui/format-time';
import { Card } from '../../../ui/card';
import './gathering-facts.scss';

interface GatheringFactsProps {
  readonly gathering: GatheringView;
  readonly now: number;
}

/** When, where, by whom, when phones may check in, and what to prepare. */
export function GatheringFacts({ gathering, now }: GatheringFactsProps) {
  const { opensAt, lateAfter, closesAt } = gathering.checkIn;
  const until = isSameDay(opensAt, closesAt) ? formatTime(closesAt) : formatMoment(closesAt, now);
  const facts = [
    ['时间', formatFullRange(gathering.startsAt, gathering.endsAt, now)],
    ['地点', gathering.place],
    ['主办', gathering.host.name],
    ['签到', `${formatMoment(opensAt, now)}–${until}，${formatTime(lateAfter)} 起记为迟到`],
  ] as const;
  return (
    <View>
      <Card>
        {facts.map(([name, value]) => (
          <View className="gathering-facts__line" key={name}>
            <Text className="gathering-facts__name">{name}</Text>
            <Text className="gathering-facts__value">{value}</Text>
          </View>
        ))}
      </Card>
      {gathering.notes && (
        <Card>
          <Text className="gathering-facts__heading">议程与准备</Text>
          <Text className="gathering-facts__notes">{gathering.notes}</Text>
        </Card>
      )}
    </View>
  );
}
