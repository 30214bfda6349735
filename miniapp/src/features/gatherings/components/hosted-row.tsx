import { Text, View } from '@tarojs/components';
import type { GatheringCard } from '../../../../../types/gatherings';
import { openPage } from '../../../platform/navigate';
import { formatDate, formatRange, formatWeekday } from '../../../ui/format-time';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { hostedWords } from '../hosted';
import { kindNames } from '../kind-names';
import './hosted-row.scss';

interface HostedRowProps {
  readonly card: GatheringCard;
  readonly now: number;
}

/** One gathering in the list of those who manage it; leads to its page. */
export function HostedRow({ card, now }: HostedRowProps) {
  const words = hostedWords(card, now);
  return (
    <Tap
      className="hosted-row"
      role="link"
      onTap={() => openPage('member/gathering/index', { gatheringId: card.gatheringId })}
    >
      <View className="hosted-row__head">
        <Text className="hosted-row__title">{card.title}</Text>
        <Tag tone={words.tone}>{words.text}</Tag>
      </View>
      <Text className="hosted-row__line">{timeLine(card, now)}</Text>
      <Text className="hosted-row__line">{`${kindNames[card.kind]} · ${card.place}`}</Text>
    </Tap>
  );
}

/** Near days by name, others with their weekday. */
function timeLine({ startsAt, endsAt }: GatheringCard, now: number): string {
  const range = formatRange(startsAt, endsAt, now);
  const date = formatDate(startsAt, now);
  return range.startsWith(date) ? range.replace(date, `${date} ${formatWeekday(startsAt)}`) : range;
}
