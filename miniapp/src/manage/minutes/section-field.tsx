import { View } from '@tarojs/components';
import type { Resolution, Draft, Saving } from '../../features/minutes/forms';
import type { SectionPart } from '../../features/minutes/view';
import { TextAreaField } from '../../ui/field';
import { SavingLine } from './saving-line';
import './section-field.scss';

interface SectionFieldProps {
  readonly part: SectionPart;
  readonly draft: Draft | undefined;
  readonly saving: Saving | undefined;
  readonly disabled: boolean;
  readonly onWrite: (text: string) => void;
  readonly onDecide: (choice: Resolution) => void;
}

/** One item of the agenda, and what was said on it. */
export function SectionField({ onWrite, disabled, ...state }: SectionFieldProps) {
  const { part, draft } = state;
  return (
    <View className="section-field">
      <TextAreaField
        label={part.body.title}
        value={draft?.body.text ?? part.body.text}
        maxLength={5000}
        placeholder="点这里写"
        disabled={disabled}
        onChange={onWrite}
      />
      <SavingLine {...state} wordsOf={({ text }) => text} />
    </View>
  );
}
