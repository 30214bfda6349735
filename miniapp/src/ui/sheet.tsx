import { ScrollView, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from './tap';
import './overlay.scss';
import './sheet.scss';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Comes up from the foot of the screen; closed by its cross or by a tap beside it. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  if (!open) return null;
  return (
    <View className="overlay sheet">
      <View className="overlay__shade sheet__shade" aria-hidden="true" catchMove onClick={onClose} />
      <View className="sheet__panel" ariaRole="dialog" aria-label={title}>
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <Tap label="关闭" className="sheet__close" onTap={onClose}>
            <Text>✕</Text>
          </Tap>
        </View>
        <ScrollView scrollY className="sheet__body">
          {children}
        </ScrollView>
      </View>
    </View>
  );
}
