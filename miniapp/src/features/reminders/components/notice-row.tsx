import { Text, View } from '@tarojs/components';
import type { Notice } from '../../../../../types/reminders';
import { classNames } from '../../../ui/class-names';
import { Tap } from '../../../ui/tap';
import { kindNames, spokenNotice, whenWords } from '../words/notices';
import './notice-row.scss';

interface NoticeRowProps {
  readonly notice: Notice;
  readonly now: number;
  readonly onOpen: () => void;
}

/** One message: unread it has a mark with the word and a bold title. */
export function NoticeRow({ notice, now, onOpen }: NoticeRowProps) {
  const { kind, title, words, read } = notice;
  return (
    <Tap
      className={classNames('notice-row', !read && 'notice-row--unread')}
      role="link"
      label={spokenNotice(notice)}
      onTap={onOpen}
    >
      <View className="notice-row__head">
        <Text className="notice-row__kind">{kindNames[kind]}</Text>
        <Text className="notice-row__mark">{read ? '已读' : '● 未读'}</Text>
      </View>
      <Text className="notice-row__title">{title}</Text>
      <Text>{words}</Text>
      <Text className="notice-row__when">{whenWords(notice, now)}</Text>
    </Tap>
  );
}
