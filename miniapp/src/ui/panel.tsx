import { ScrollView, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from './tap';
import './overlay.scss';
import './panel.scss';

interface PanelProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Comes up from the foot of the screen; closed by its cross or by a tap beside it. */
export function Panel({ open, title, onClose, children }: PanelProps) {
  if (!open) return null;
  return (
    <View className="overlay panel">
      <View className="overlay__shade panel__shade" aria-hidden="true" catchMove onClick={onClose} />
      <View className="panel__card" ariaRole="dialog" aria-label={title}>
        <View className="panel__head">
          <Text className="panel__title">{title}</Text>
          <Tap label="关闭" className="panel__close" onTap={onClose}>
            <Text>✕</Text>
          </Tap>
        </View>
        <ScrollView scrollY className="panel__body">
          {children}
        </ScrollView>
      </View>
    </View>
  );
}
