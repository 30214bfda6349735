import { Text, View } from '@tarojs/components';
import { classNames } from './class-names';
import './notice.scss';

interface NoticeProps {
  readonly title: string;
  /** What to do next. */
  readonly text?: string;
  readonly tone?: 'plain' | 'good' | 'bad' | 'wait';
}

const marks = { plain: 'i', good: '✓', bad: '!', wait: '…' };

/** A message that stays on the page, such as a refusal with what to do next. */
export function Notice({ title, text, tone = 'plain' }: NoticeProps) {
  return (
    <View className={classNames('notice', `notice--${tone}`)} ariaRole="alert" aria-live="polite">
      <View className="notice__mark" aria-hidden="true">
        <Text>{marks[tone]}</Text>
      </View>
      <View className="notice__body">
        <Text className="notice__title">{title}</Text>
        {text && <Text className="notice__text">{text}</Text>}
      </View>
    </View>
  );
}
