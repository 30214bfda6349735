import { Text, View } from '@tarojs/components';
import { classNames } from './class-names';
import { Tap } from './tap';
import './tabs.scss';

interface TabsProps<T extends string> {
  readonly tabs: readonly { readonly value: T; readonly text: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Two to four views of one thing, one of them shown. */
export function Tabs<T extends string>({ tabs, value, onChange }: TabsProps<T>) {
  return (
    <View className="tabs" ariaRole="tablist">
      {tabs.map(tab => (
        <Tap
          key={tab.value}
          role="tab"
          className={classNames('tabs__tab', tab.value === value && 'tabs__tab--on')}
          selected={tab.value === value}
          onTap={() => onChange(tab.value)}
        >
          <Text>{tab.text}</Text>
        </Tap>
      ))}
    </View>
  );
}
