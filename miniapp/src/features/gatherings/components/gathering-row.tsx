import { Text, View } from '@tarojs/components';
import type { GatheringCard } from '../../../../../types/gatherings';
import { openPage } from '../../../platform/navigate';
import { formatTime } from '../../../ui/format-time';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { kindNames } from '../words/kinds';
import { ownStateTag } from '../words/own-state';
import '../../../ui/time-row.scss';

interface GatheringRowProps {
  readonly card: GatheringCard;
  readonly now: number;
}

/** One gathering under the heading of its day; leads to its page. */
export function GatheringRow({ card, now }: GatheringRowProps) {
  const standing = ownStateTag(card, now);
  // Still to come and expected at: what a list of these says anyway.
  const usual = card.mine === 'notYet' && card.checkInState === 'notOpenYet' && !card.mySignUp;
  return (
    <Tap
      className="time-row"
      role="link"
      onTap={() => openPage('member/gathering/index', { gatheringId: card.gatheringId })}
    >
      <Text className="time-row__time">{formatTime(card.startsAt)}</Text>
      <View className="time-row__main">
        <Text className="time-row__title">{card.title}</Text>
        <Text className="time-row__meta">{`${kindNames[card.kind]} · ${card.place}`}</Text>
      </View>
      {!usual && <Tag tone={standing.tone}>{standing.text}</Tag>}
    </Tap>
  );
}
