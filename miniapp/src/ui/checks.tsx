import { Text, View } from '@tarojs/components';
import { classNames } from './class-names';
import { Tap } from './tap';
import './choices.scss';

interface ChecksProps<T extends string> {
  /** What is being chosen, for those who hear the screen. */
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly values: readonly T[];
  readonly onToggle: (value: T) => void;
}

/** A few options side by side, as many of them chosen as one likes. */
export function Checks<T extends string>({ label, options, values, onToggle }: ChecksProps<T>) {
  return (
    <View className="choices" ariaRole="group" aria-label={label}>
      {options.map(option => {
        const chosen = values.includes(option.value);
        return (
          <Tap
            key={option.value}
            role="checkbox"
            className={classNames('choices__one', chosen && 'choices__one--on')}
            selected={chosen}
            onTap={() => onToggle(option.value)}
          >
            <Text>{chosen ? `✓ ${option.text}` : option.text}</Text>
          </Tap>
        );
      })}
    </View>
  );
}
