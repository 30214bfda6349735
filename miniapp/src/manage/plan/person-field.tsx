import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactEntry } from '../../../../types/contacts';
import { PersonPicker } from '../../features/contacts/components/person-picker';
import { FieldFrame } from '../../ui/field';
import { Tap } from '../../ui/tap';

interface PersonFieldProps {
  readonly label: string;
  readonly name: string;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  /** Whose people are offered first; '' = nobody's. */
  readonly branchId: string;
  /** null: nobody after all. */
  readonly onChange: (person: ContactEntry | null) => void;
}

/** One person, found by name or pinyin. */
export function PersonField({ label, name, optional = false, error, branchId, onChange }: PersonFieldProps) {
  const [picking, setPicking] = useState(false);
  return (
    <FieldFrame label={label} optional={optional} error={error}>
      <View className="plan__person">
        <Tap
          className="field__input field__input--picked"
          label={`${label}，${name || '未选择'}`}
          onTap={() => setPicking(true)}
        >
          <Text className={name ? '' : 'field__placeholder'}>{name || '请选择'}</Text>
          <View className="cell__arrow" aria-hidden="true" />
        </Tap>
        {name !== '' && (
          <Tap className="plan__remove" label={`去掉${label}${name}`} onTap={() => onChange(null)}>
            <Text>去掉</Text>
          </Tap>
        )}
      </View>
      <PersonPicker
        open={picking}
        title={`选择${label}`}
        branchId={branchId}
        onPick={person => {
          onChange(person);
          setPicking(false);
        }}
        onClose={() => setPicking(false)}
      />
    </FieldFrame>
  );
}
