import { Text, View } from '@tarojs/components';
import type { GatheringView } from '../../../../../types/gatherings';
import { canOpenMap, openMap } from '../../../platform/map';
import { formatFullRange, formatMoment, formatTime, isSameDay } from '../../../ui/format-time';
import { Card } from '../../../ui/card';
import { Callout } from '../../../ui/callout';
import { Tap } from '../../../ui/tap';
import { changeWords, peopleFacts } from '../words/gathering';
import './gathering-facts.scss';

interface GatheringFactsProps {
  readonly gathering: GatheringView;
  readonly now: number;
}

/** When, where, for whom and by whom, when phones may check in, and what to prepare. */
export function GatheringFacts({ gathering, now }: GatheringFactsProps) {
  const { opensAt, lateAfter, closesAt } = gathering.checkIn;
  const until = isSameDay(opensAt, closesAt) ? formatTime(closesAt) : formatMoment(closesAt, now);
  const late = lateAfter === closesAt ? '' : `，${formatTime(lateAfter)} 起记为迟到`;
  const { spot, place } = gathering;
  const changed = changeWords(gathering, now);
  const facts = [
    ['时间', formatFullRange(gathering.startsAt, gathering.endsAt, now)],
    ['地点', place],
    ['主办', gathering.host.name],
    ...peopleFacts(gathering),
    ['签到', `${formatMoment(opensAt, now)}–${until}${late}`],
  ] as const;
  return (
    <View>
      {changed && (
        <View className="gathering-facts__changed">
          <Callout tone="wait" {...changed} />
        </View>
      )}
      <Card>
        {facts.map(([name, value]) => (
          <View className="gathering-facts__line" key={name}>
            <Text className="gathering-facts__name">{name}</Text>
            <Text className="gathering-facts__value">{value}</Text>
          </View>
        ))}
        {spot && canOpenMap && (
          <Tap className="gathering-facts__map" label={`在地图上查看${place}`} onTap={() => openMap(spot, place)}>
            <Text>查看地图，导航前往</Text>
          </Tap>
        )}
      </Card>
      {gathering.agenda.length > 0 && (
        <Card>
          <Text className="gathering-facts__heading">议程</Text>
          {gathering.agenda.map((item, index) => (
            <View className="gathering-facts__line" key={index}>
              <Text className="gathering-facts__number">{index + 1}</Text>
              <Text className="gathering-facts__value">{item}</Text>
            </View>
          ))}
        </Card>
      )}
      <Words heading="学习内容" text={gathering.study} />
      <Words heading="说明" text={gathering.notes} />
    </View>
  );
}

function Words({ heading, text }: { readonly heading: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <Card>
      <Text className="gathering-facts__heading">{heading}</Text>
      <Text className="gathering-facts__notes">{text}</Text>
    </Card>
  );
}
