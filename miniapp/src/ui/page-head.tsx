import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './page-head.scss';

interface PageHeadProps {
  readonly title: string;
  /** Below the title: where it belongs, how large it is. */
  readonly lines?: readonly string[];
  readonly children?: ReactNode;
}

/** What a page is about. */
export function PageHead({ title, lines = [], children }: PageHeadProps) {
  return (
    <View className="page-head">
      <Text className="page-head__title">{title}</Text>
      {lines.filter(Boolean).map(line => (
        <Text key={line} className="page-head__line">
          {line}
        </Text>
      ))}
      {children}
    </View>
  );
}
