import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './card.scss';

interface CardProps {
  readonly children: ReactNode;
  readonly className?: string;
}

/** A sheet of paper on the page. */
export function Card({ children, className }: CardProps) {
  return <View className={classNames('card', className)}>{children}</View>;
}

interface SectionProps {
  readonly title: string;
  /** To the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section__head">
        <Text className="section__title">{title}</Text>
        {aside}
      </View>
      {children}
    </View>
  );
}
