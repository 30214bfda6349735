import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Tap } from './tap';
import './cell.scss';

interface CellProps {
  readonly title: string;
  /** At the end of the line. */
  readonly value?: ReactNode;
  /** Below the title. */
  readonly note?: string;
  /** Makes the line touchable, with an arrow. */
  readonly onTap?: () => unknown;
  readonly role?: 'button' | 'link';
}

/** One line: a title, a value, and an arrow where it leads somewhere. */
export function Cell({ title, value, note, onTap, role = 'button' }: CellProps) {
  const body = (
    <>
      <View className="cell__main">
        <Text className="cell__title">{title}</Text>
        {note && <Text className="cell__note">{note}</Text>}
      </View>
      {value !== undefined && <View className="cell__value">{value}</View>}
    </>
  );
  if (!onTap) return <View className="cell">{body}</View>;
  return (
    <Tap className="cell cell--link" role={role} onTap={onTap}>
      {body}
      <View className="cell__arrow" aria-hidden="true" />
    </Tap>
  );
}

/** Lines that belong together, on one card. */
export function CellGroup({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <View className={classNames('cell-group', className)}>{children}</View>;
}
