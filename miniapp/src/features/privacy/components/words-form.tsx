import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { TextAreaField } from '../../../ui/field';
import { Callout } from '../../../ui/callout';
import './words-form.scss';

interface WordsFormProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly error: string | undefined;
  readonly onChange: (words: string) => void;
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly submit: string;
  readonly onSubmit: () => unknown;
  readonly hint: string;
  /** What is chosen before the words. */
  readonly children: ReactNode;
}

/** A request or its answer: something to choose, words of one's own, and the way to send them. */
export function WordsForm(props: WordsFormProps) {
  const { problem, busy, submit, onSubmit, hint, children, ...field } = props;
  return (
    <View>
      {children}
      <View className="words-form__part">
        <TextAreaField {...field} maxLength={300} />
      </View>
      {problem && (
        <View className="words-form__part">
          <Callout tone="bad" title={problem} />
        </View>
      )}
      <View className="words-form__part">
        <Button busy={busy} busyText="正在提交" onTap={onSubmit}>
          {submit}
        </Button>
      </View>
      <Text className="field__hint">{hint}</Text>
    </View>
  );
}
