import { Text, View } from '@tarojs/components';
import { classNames } from './class-names';
import './count-bar.scss';

export interface CountPart {
  readonly text: string;
  readonly count: number;
  readonly tone: 'green' | 'gold' | 'red' | 'ink' | 'plain';
}

interface CountBarProps {
  readonly parts: readonly CountPart[];
}

/** How a whole divides: a bar, and below it every part in word and number. */
export function CountBar({ parts }: CountBarProps) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const spoken = parts.map(part => `${part.text}${part.count}`).join('，');
  return (
    <View className="count-bar" ariaRole="img" aria-label={spoken}>
      <View className="count-bar__bar">
        {parts.map(part =>
          part.count > 0 ? (
            <View
              key={part.text}
              className={`count-bar__part count-bar__part--${part.tone}`}
              style={{ width: `${(part.count / total) * 100}%` }}
            />
          ) : null,
        )}
      </View>
      <CountLegend parts={parts} />
    </View>
  );
}

/** Every part in word and number. */
export function CountLegend({ parts }: CountBarProps) {
  return (
    <View className="count-bar__legend">
      {parts.map(part => (
        <View key={part.text} className={classNames('count-bar__item', parts.length > 4 && 'count-bar__item--of-many')}>
          <Text className="count-bar__number">{part.count}</Text>
          <Text className={`count-bar__text count-bar__text--${part.tone}`}>{part.text}</Text>
        </View>
      ))}
    </View>
  );
}
