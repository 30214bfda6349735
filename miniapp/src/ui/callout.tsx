import { Text, View } from '@tarojs/components';
import { classNames } from './class-names';
import './callout.scss';

interface CalloutProps {
  readonly title: string;
  /** What to do next. */
  readonly text?: string;
  readonly tone?: 'plain' | 'good' | 'bad' | 'wait';
}

const marks = { plain: 'i', good: '✓', bad: '!', wait: '…' };

/** A message that stays on the page, such as a refusal with what to do next. */
export function Callout({ title, text, tone = 'plain' }: CalloutProps) {
  return (
    <View className={classNames('callout', `callout--${tone}`)} ariaRole="alert" aria-live="polite">
      <View className="callout__mark" aria-hidden="true">
        <Text>{marks[tone]}</Text>
      </View>
      <View className="callout__body">
        <Text className="callout__title">{title}</Text>
        {text && <Text className="callout__text">{text}</Text>}
      </View>
    </View>
  );
}
