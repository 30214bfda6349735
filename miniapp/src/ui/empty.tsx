import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './state.scss';

interface EmptyProps {
  readonly title: string;
  readonly text?: string;
  /** One or two Chinese characters on the mark. */
  readonly mark?: string;
  readonly action?: ReactNode;
}

/** Nothing to show, and rightly so: says what will be here. */
export function Empty({ title, text, mark = '清', action }: EmptyProps) {
  return (
    <View className="state">
      <View className="state__mark" aria-hidden="true">
        <Text>{mark}</Text>
      </View>
      <Text className="state__title">{title}</Text>
      {text && <Text className="state__text">{text}</Text>}
      {action && <View className="state__action">{action}</View>}
    </View>
  );
}
