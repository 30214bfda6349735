import { Text, View } from '@tarojs/components';
import type { GatheringCard } from '../../../../../types/gatherings';
import { openPage } from '../../../platform/navigate';
import { formatDate, formatRange, formatWeekday } from '../../../ui/format-time';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { hostedTabOf, hostedWords } from '../view/hosted';
import { kindNames } from '../words/kinds';
import './hosted-row.scss';

interface HostedRowProps {
  readonly card: GatheringCard;
  readonly now: number;
}

/** One gathering in the list of those who manage it; leads to its page, and one that is settled to being held again. */
export function HostedRow({ card, now }: HostedRowProps) {
  const words = hostedWords(card, now);
  const { gatheringId, title } = card;
  return (
    <View className="hosted-row">
      <Tap className="hosted-row__one" role="link" onTap={() => openPage('member/gathering/index', { gatheringId })}>
        <View className="hosted-row__head">
          <Text className="hosted-row__title">{title}</Text>
          <Tag tone={words.tone}>{words.text}</Tag>
        </View>
        <Text className="hosted-row__line">{timeLine(card, now)}</Text>
        <Text className="hosted-row__line">{`${kindNames[card.kind]} · ${card.place}`}</Text>
      </Tap>
      {hostedTabOf(card) !== 'open' && (
        <Tap
          className="hosted-row__again"
          role="link"
          label={`再办一次：${title}`}
          onTap={() => openPage('manage/plan/index', { copyOf: gatheringId })}
        >
          <Text>再办一次</Text>
        </Tap>
      )}
    </View>
  );
}

/** Near days by name, others with their weekday. */
function timeLine({ startsAt, endsAt }: GatheringCard, now: number): string {
  const range = formatRange(startsAt, endsAt, now);
  const date = formatDate(startsAt, now);
  return range.startsWith(date) ? range.replace(date, `${date} ${formatWeekday(startsAt)}`) : range;
}
