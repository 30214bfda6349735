import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { PersonRow } from '../../features/contacts/components/person-row';
import { SearchBox } from '../../features/contacts/components/search-box';
import { useSearch } from '../../features/contacts/use-search';
import { CellGroup } from '../../ui/cell';
import { Sheet } from '../../ui/sheet';

interface PersonPickerProps {
  readonly open: boolean;
  readonly onPick: (memberId: string, name: string) => void;
  readonly onClose: () => void;
}

/** Finds the person who is to be signed up. */
export function PersonPicker({ open, onPick, onClose }: PersonPickerProps) {
  return (
    <Sheet open={open} title="为谁报名" onClose={onClose}>
      <Finder onPick={onPick} />
    </Sheet>
  );
}

function Finder({ onPick }: Pick<PersonPickerProps, 'onPick'>) {
  const [typed, setTyped] = useState('');
  const { text, searching, shown } = useSearch(typed);
  return (
    <View>
      <SearchBox value={typed} onChange={setTyped} />
      <View className="sign-ups__found">
        {text !== '' && !searching && shown.items.length === 0 && (
          <Text className="field__hint">没有找到，请换个字或拼音试试</Text>
        )}
        {shown.items.length > 0 && (
          <CellGroup>
            {shown.items.map(person => (
              <PersonRow
                key={person.memberId}
                person={person}
                match={person.match}
                withPlace
                onTap={() => onPick(person.memberId, person.name)}
              />
            ))}
          </CellGroup>
        )}
      </View>
    </View>
  );
}
