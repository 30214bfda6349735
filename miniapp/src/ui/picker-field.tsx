import { Picker, Text, View } from '@tarojs/components';
import { FieldFrame } from './field';

interface PickedProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

const shown = (label: string, text: string) => (
  <View className="field__input field__input--picked" ariaRole="button" aria-label={`${label}，${text || '未选择'}`}>
    <Text className={text ? '' : 'field__placeholder'}>{text || '请选择'}</Text>
    <View className="cell__arrow" aria-hidden="true" />
  </View>
);

interface DateFieldProps extends PickedProps {
  /** `YYYY-MM-DD` */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly start?: string;
  readonly end?: string;
  /** How the date is shown; as it is, unless told. */
  readonly format?: (value: string) => string;
}

/** A day of the calendar. */
export function DateField({
  value,
  onChange,
  start = '2020-01-01',
  end = '2035-12-31',
  format,
  disabled = false,
  ...frame
}: DateFieldProps) {
  return (
    <FieldFrame {...frame}>
      <Picker
        mode="date"
        value={value}
        start={start}
        end={end}
        disabled={disabled}
        onChange={event => onChange(event.detail.value)}
      >
        {shown(frame.label, value && format ? format(value) : value)}
      </Picker>
    </FieldFrame>
  );
}

interface TimeFieldProps extends PickedProps {
  /** `HH:mm` */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of the day. */
export function TimeField({ value, onChange, disabled = false, ...frame }: TimeFieldProps) {
  return (
    <FieldFrame {...frame}>
      <Picker mode="time" value={value} disabled={disabled} onChange={event => onChange(event.detail.value)}>
        {shown(frame.label, value)}
      </Picker>
    </FieldFrame>
  );
}
