import { Text, View } from '@tarojs/components';
import type { CadenceLine } from '../../../../../types/calendar';
import { openPage } from '../../../platform/navigate';
import { Card } from '../../../ui/card';
import { Tap } from '../../../ui/tap';
import { kindNames } from '../../gatherings/words/kinds';
import { cadenceWords, rhythmNames } from '../words';
import './cadence-card.scss';

interface CadenceCardProps {
  readonly line: CadenceLine;
  readonly hostId: string;
  readonly now: number;
}

/** One meeting that the rules ask for: how the branch stands to it, the article, and the way on. */
export function CadenceCard({ line, hostId, now }: CadenceCardProps) {
  const { kind, every, article, gathering } = line;
  const go = () =>
    gathering
      ? openPage('member/gathering/index', { gatheringId: gathering.gatheringId })
      : openPage('manage/plan/index', { hostId });
  return (
    <Card>
      <View className="cadence-card__head">
        <Text className="cadence-card__kind">{kindNames[kind]}</Text>
        <Text className="cadence-card__rhythm">{rhythmNames[every]}</Text>
      </View>
      <Text className="cadence-card__state">{cadenceWords(line, now)}</Text>
      <Text className="cadence-card__article">{`依据：${article}`}</Text>
      <Tap
        className="cadence-card__go"
        role="link"
        label={gathering ? `查看${kindNames[kind]}` : `安排${kindNames[kind]}`}
        onTap={go}
      >
        <Text>{gathering ? '查看活动' : '去安排'}</Text>
        <View className="cell__arrow" aria-hidden="true" />
      </Tap>
    </Card>
  );
}
