import { Text, View } from '@tarojs/components';
import { classNames } from './class-names';
import { Tap } from './tap';
import './choices.scss';

interface ChoicesProps<T extends string> {
  /** What is being chosen, for those who hear the screen. */
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly value: T | '';
  readonly onChange: (value: T) => void;
}

/** A few options side by side, one of them chosen. */
export function Choices<T extends string>({ label, options, value, onChange }: ChoicesProps<T>) {
  return (
    <View className="choices" ariaRole="radiogroup" aria-label={label}>
      {options.map(option => {
        const chosen = option.value === value;
        return (
          <Tap
            key={option.value}
            role="radio"
            className={classNames('choices__one', chosen && 'choices__one--on')}
            selected={chosen}
            onTap={() => onChange(option.value)}
          >
            <Text>{chosen ? `✓ ${option.text}` : option.text}</Text>
          </Tap>
        );
      })}
    </View>
  );
}
