import { ScrollView, Text, View } from '@tarojs/components';
import { classNames } from '../../../ui/class-names';
import { Tap } from '../../../ui/tap';
import './choice-strip.scss';

interface ChoiceStripProps {
  /** What is being chosen, for those who hear the screen. */
  readonly label: string;
  /** Besides everyone, who is ''. */
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const everyone = { value: '', text: '全部' };

/** Many short choices on one line that moves sideways, such as the letters that surnames begin with. */
export function ChoiceStrip({ label, options, value, onChange }: ChoiceStripProps) {
  return (
    <ScrollView className="choice-strip" scrollX>
      <View className="choice-strip__row" ariaRole="radiogroup" aria-label={label}>
        {[everyone, ...options].map(option => (
          <Tap
            key={option.value}
            role="radio"
            className={classNames('choice-strip__one', option.value === value && 'choice-strip__one--on')}
            selected={option.value === value}
            onTap={() => onChange(option.value)}
          >
            <Text>{option.text}</Text>
          </Tap>
        ))}
      </View>
    </ScrollView>
  );
}
