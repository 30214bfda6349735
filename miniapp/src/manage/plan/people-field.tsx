import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactEntry } from '../../../../types/contacts';
import { PersonPicker } from '../../features/contacts/components/person-picker';
import { FieldFrame } from '../../ui/field';
import { Tap } from '../../ui/tap';

interface PeopleFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly people: readonly { readonly memberId: string; readonly name: string }[];
  readonly onAdd: (person: ContactEntry) => void;
  readonly onRemove: (memberId: string) => void;
}

/** Some people, each found by name or pinyin. */
export function PeopleField({ label, people, onAdd, onRemove, ...frame }: PeopleFieldProps) {
  const [picking, setPicking] = useState(false);
  return (
    <FieldFrame label={label} optional {...frame}>
      {people.map(({ memberId, name }) => (
        <View key={memberId} className="plan__named">
          <Text className="plan__name">{name}</Text>
          <Tap className="plan__remove" label={`移除${name}`} onTap={() => onRemove(memberId)}>
            <Text>移除</Text>
          </Tap>
        </View>
      ))}
      <Tap className="plan__add" label={`添加${label}`} onTap={() => setPicking(true)}>
        <Text>＋ 添加同志</Text>
      </Tap>
      <PersonPicker
        open={picking}
        title={`添加${label}`}
        onPick={person => {
          onAdd(person);
          setPicking(false);
        }}
        onClose={() => setPicking(false)}
      />
    </FieldFrame>
  );
}
