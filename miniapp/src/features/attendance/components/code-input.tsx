import { Input, Text, View } from '@tarojs/components';
import { classNames } from '../../../ui/class-names';
import { digitsOf } from '../view/scanned-code';
import './code-input.scss';

interface CodeInputProps {
  readonly value: string;
  readonly wrong: boolean;
  /** On its way: takes no more digits, but keeps the keyboard. */
  readonly sending: boolean;
  readonly onChange: (digits: string) => void;
  readonly onDone: () => void;
}

const places = [0, 1, 2, 3, 4, 5];

/** Six large boxes for the code. One invisible input lies over them, so that a tap anywhere brings up the number keys. */
export function CodeInput({ value, wrong, sending, onChange, onDone }: CodeInputProps) {
  return (
    <View className={classNames('code-input', wrong && 'code-input--wrong')}>
      <View className="code-input__boxes" aria-hidden="true">
        {places.map(place => (
          <View
            key={place}
            className={classNames('code-input__box', place === value.length && !sending && 'code-input__box--next')}
          >
            <Text>{value[place] ?? ''}</Text>
          </View>
        ))}
      </View>
      <Input
        className="code-input__input"
        aria-label="六位签到码"
        type="number"
        value={value}
        maxlength={6}
        focus={wrong}
        onInput={event => !sending && onChange(digitsOf(event.detail.value))}
        onConfirm={onDone}
      />
    </View>
  );
}
