import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Choices } from './choices';
import { FieldFrame } from './field';
import { Panel } from './panel';
import { Tap } from './tap';
import './choice-field.scss';

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly groups: readonly {
    /** '' where there is only one group. */
    readonly name: string;
    readonly options: readonly { readonly value: T; readonly text: string }[];
  }[];
  readonly value: T | '';
  readonly onChange: (value: T) => void;
}

/**
 * One of several options, in named groups where there are many: all shown at once, from the foot of the screen. Unlike
 * the phone's own picker it grows with the elder view.
 */
export function ChoiceField<T extends string>({ groups, value, onChange, ...frame }: ChoiceFieldProps<T>) {
  const [open, setOpen] = useState(false);
  const text = groups.flatMap(group => group.options).find(option => option.value === value)?.text ?? '';
  const choose = (chosen: T) => {
    onChange(chosen);
    setOpen(false);
  };
  return (
    <FieldFrame {...frame}>
      <Tap
        className="field__input field__input--picked"
        label={`${frame.label}，${text || '未选择'}`}
        onTap={() => setOpen(true)}
      >
        <Text className={text ? '' : 'field__placeholder'}>{text || '请选择'}</Text>
        <View className="cell__arrow" aria-hidden="true" />
      </Tap>
      <Panel open={open} title={frame.label} onClose={() => setOpen(false)}>
        {groups.map(group => (
          <View className="choice-field__group" key={group.name}>
            {group.name && <Text className="choice-field__name">{group.name}</Text>}
            <Choices label={group.name || frame.label} options={group.options} value={value} onChange={choose} />
          </View>
        ))}
      </Panel>
    </FieldFrame>
  );
}
