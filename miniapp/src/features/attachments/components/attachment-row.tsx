import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from '../../../ui/tap';
import './attachment-row.scss';

interface AttachmentRowProps {
  readonly name: string;
  readonly note: string;
  /** Why it is not there, and what to do. */
  readonly problem?: string | null;
  readonly onRetry?: (() => unknown) | undefined;
  readonly onRemove: () => unknown;
  readonly children?: ReactNode;
}

/** A file in a form: what it is, how far it is, and what can be done with it. */
export function AttachmentRow({ name, note, problem, onRetry, onRemove, children }: AttachmentRowProps) {
  return (
    <View className="attachment-row">
      <View className="attachment-row__head">
        <View className="attachment-row__main">
          <Text className="attachment-row__name">{name}</Text>
          <Text className="attachment-row__note">{note}</Text>
        </View>
        {onRetry && (
          <Tap className="attachment-row__action" label={`重试 ${name}`} onTap={onRetry}>
            <Text>重试</Text>
          </Tap>
        )}
        <Tap className="attachment-row__action" label={`移除 ${name}`} onTap={onRemove}>
          <Text>移除</Text>
        </Tap>
      </View>
      {problem && (
        <View className="field__error" ariaRole="alert">
          <Text>{problem}</Text>
        </View>
      )}
      {children}
    </View>
  );
}
