import { Text, View } from '@tarojs/components';
import type { GatheringCard } from '../../../../../types/gatherings';
import { openPage } from '../../../platform/navigate';
import { Button } from '../../../ui/button';
import { formatRange, formatWeekday } from '../../../ui/format-time';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { kindNames } from '../words/kinds';
import { cardCheckInLine, ownStateTag } from '../words/own-state';
import './kind-line.scss';
import './next-gathering.scss';

interface NextGatheringProps {
  readonly card: GatheringCard;
  readonly now: number;
}

/** The gathering that matters now, large, with its check-in. */
export function NextGathering({ card, now }: NextGatheringProps) {
  const standing = ownStateTag(card, now);
  const open = card.checkInState === 'open';
  const params = { gatheringId: card.gatheringId };
  return (
    <View className="next-gathering">
      <Tap className="next-gathering__main" role="link" onTap={() => openPage('member/gathering/index', params)}>
        <View className="kind-line">
          <Text className="kind-line__kind">{kindNames[card.kind]}</Text>
          <Tag tone={standing.tone}>{standing.text}</Tag>
        </View>
        <Text className="next-gathering__title">{card.title}</Text>
        <Text className="next-gathering__line">
          {`${formatRange(card.startsAt, card.endsAt, now)}（${formatWeekday(card.startsAt)}）`}
        </Text>
        <Text className="next-gathering__line">{card.place}</Text>
        <Text className="next-gathering__state">{cardCheckInLine(card, now)}</Text>
      </Tap>
      {open && (
        <View className="next-gathering__action">
          {card.online === 'only' ? (
            <Button size="large" onTap={() => openPage('member/study/index', params)}>
              去学习
            </Button>
          ) : (
            <Button size="large" onTap={() => openPage('member/check-in/index', params)}>
              去签到
            </Button>
          )}
        </View>
      )}
    </View>
  );
}
