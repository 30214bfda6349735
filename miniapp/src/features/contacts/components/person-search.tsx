import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ContactEntry } from '../../../../../types/contacts';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { useSearch } from '../use-search';
import { FoundPeople } from './found-people';
import './person-search.scss';
import { SearchBox } from './search-box';

interface PersonSearchProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (person: ContactEntry) => void;
  /** Shown while nothing is being looked for. */
  readonly children?: ReactNode;
}

/** Looks for a person in order to do something with them. */
export function PersonSearch({ typed, onType, onChoose, children }: PersonSearchProps) {
  const found = useSearch(typed);
  const { text, pages, shown } = found;
  const nobody = pages.state === 'ready' && shown.items.length === 0;
  return (
    <View>
      <View className="person-search__box">
        <SearchBox value={typed} onChange={onType} quiet />
      </View>
      {text === '' && children}
      {text !== '' && nobody && (
        <Empty mark="无" title={`没有找到“${text}”`} text="请检查输入，或换成拼音、首字母、职务、单位再找。" />
      )}
      {text !== '' && pages.failure && shown.items.length === 0 && (
        <ErrorState failure={pages.failure} onRetry={pages.reload} />
      )}
      {text !== '' && !nobody && (!pages.failure || shown.items.length > 0) && (
        <FoundPeople found={found} onChoose={onChoose} />
      )}
    </View>
  );
}
