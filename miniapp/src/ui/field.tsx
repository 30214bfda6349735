import { Input, Text, Textarea, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './field.scss';

interface FrameProps {
  readonly label: string;
  /** What belongs here. */
  readonly hint?: string | undefined;
  /** What is wrong and how to put it right; takes the hint's place. */
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** A label above something to fill in, with its hint or its error below. */
export function FieldFrame({ label, hint, error, optional, children }: FrameProps & { readonly children: ReactNode }) {
  return (
    <View className={classNames('field', error && 'field--wrong')}>
      <Text className="field__label">
        {label}
        {optional ? '（可不填）' : ''}
      </Text>
      {children}
      {error ? (
        <View className="field__error" ariaRole="alert">
          <Text>{error}</Text>
        </View>
      ) : (
        hint && <Text className="field__hint">{hint}</Text>
      )}
    </View>
  );
}

interface TextFieldProps extends FrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly type?: 'text' | 'number';
  readonly disabled?: boolean;
}

/** A line of text. */
export function TextField({
  value,
  onChange,
  placeholder = '',
  maxLength = 60,
  type = 'text',
  disabled = false,
  ...frame
}: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      <Input
        className="field__input"
        aria-label={frame.label}
        type={type}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="field__placeholder"
        disabled={disabled}
        onInput={event => onChange(event.detail.value)}
      />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextAreaField({
  value,
  onChange,
  placeholder = '',
  maxLength = 2000,
  disabled = false,
  ...frame
}: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      <Textarea
        className="field__input field__input--area"
        aria-label={frame.label}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="field__placeholder"
        disabled={disabled}
        autoHeight={false}
        onInput={event => onChange(event.detail.value)}
      />
    </FieldFrame>
  );
}
