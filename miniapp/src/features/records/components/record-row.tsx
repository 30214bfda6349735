import { Text, View } from '@tarojs/components';
import type { OwnYearEntry } from '../../../../../types/records';
import { openPage } from '../../../platform/navigate';
import { formatDate, formatWeekday } from '../../../ui/format-time';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { kindNames } from '../../gatherings/words/kinds';
import { attendedWords, hoursText } from '../words';

/** One closed gathering of my record; leads to its page. */
export function RecordRow({ entry, now }: { readonly entry: OwnYearEntry; readonly now: number }) {
  const { gatheringId, kind, title, startsAt, reason, hours } = entry;
  const words = attendedWords(entry);
  const facts = [`${formatDate(startsAt, now)} ${formatWeekday(startsAt)}`, kindNames[kind]];
  return (
    <Tap className="row" role="link" onTap={() => openPage('member/gathering/index', { gatheringId })}>
      <View className="row__head">
        <Text className="row__name">{title}</Text>
        <Tag tone={words.tone}>{words.text}</Tag>
      </View>
      <Text className="row__line">{[...facts, ...(hours > 0 ? [`${hoursText(hours)} 学时`] : [])].join(' · ')}</Text>
      <View>{reason && <Text className="row__line">{`事由：${reason}`}</Text>}</View>
    </Tap>
  );
}
