import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactEntry } from '../../../../../types/contacts';
import { CellGroup } from '../../../ui/cell';
import { Panel } from '../../../ui/panel';
import { usePeople } from '../queries/directory';
import { useSearch } from '../use-search';
import { PersonRow } from './person-row';
import { SearchBox } from './search-box';
import './person-picker.scss';

interface FinderProps {
  /** Whose people are offered before anything is typed; '' = nobody's. */
  readonly branchId?: string;
  /** Who may be chosen; everybody unless told otherwise. */
  readonly choosable?: (person: ContactEntry) => boolean;
  readonly onPick: (person: ContactEntry) => void;
}

interface PersonPickerProps extends FinderProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
}

/** Finds somebody by name or pinyin, from the foot of the screen. */
export function PersonPicker({ open, title, onClose, ...finder }: PersonPickerProps) {
  return (
    <Panel open={open} title={title} onClose={onClose}>
      <PersonFinder {...finder} />
    </Panel>
  );
}

/** The same as a part of something else. */
export function PersonFinder({ branchId = '', choosable = () => true, onPick }: FinderProps) {
  const [typed, setTyped] = useState('');
  const { text, searching, shown } = useSearch(typed);
  const own = usePeople(branchId);
  const found = shown.items.filter(choosable);
  const near = own.items.filter(choosable);
  return (
    <View>
      <SearchBox value={typed} onChange={setTyped} quiet={branchId !== ''} />
      <View className="person-picker__found">
        {text !== '' && !searching && found.length === 0 && (
          <Text className="field__hint">没有找到，请换个字或拼音试试</Text>
        )}
        {found.length > 0 && (
          <CellGroup>
            {found.map(person => (
              <PersonRow
                key={person.memberId}
                person={person}
                match={person.match}
                withPlace
                onTap={() => onPick(person)}
              />
            ))}
          </CellGroup>
        )}
        {text === '' && near.length > 0 && (
          <CellGroup>
            {near.map(person => (
              <PersonRow key={person.memberId} person={person} onTap={() => onPick(person)} />
            ))}
          </CellGroup>
        )}
      </View>
    </View>
  );
}
