import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactEntry } from '../../../../types/contacts';
import { useSearch } from '../../features/contacts/use-search';
import { placeWords } from '../../features/contacts/view/people';
import { Cell, CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { TextField } from '../../ui/field';
import { MoreButton } from '../../ui/more-button';
import { Skeleton } from '../../ui/skeleton';
import './duplicate-search.scss';

interface DuplicateSearchProps {
  /** Duplicates usually have the same name: it is looked for first. */
  readonly name: string;
  /** Who is not a duplicate of themselves. */
  readonly except: string;
  readonly onChoose: (person: ContactEntry) => void;
}

/** Finds the other entry of the same person. */
export function DuplicateSearch({ name, except, onChoose }: DuplicateSearchProps) {
  const [typed, setTyped] = useState(name);
  const { text, pages, searching, shown } = useSearch(typed);
  const others = shown.items.filter(({ memberId }) => memberId !== except);
  return (
    <View>
      <View className="duplicate-search__field">
        <TextField label="姓名、拼音或手机号后四位" value={typed} onChange={setTyped} />
      </View>
      {pages.state === 'error' && pages.failure ? (
        <ErrorState failure={pages.failure} onRetry={pages.reload} />
      ) : searching && others.length === 0 ? (
        <Skeleton cards={1} />
      ) : others.length === 0 ? (
        <Empty
          mark="无"
          title={text ? `没有另一位“${text}”` : '请输入姓名'}
          text="可换成曾用名、拼音或手机号后四位再找。"
        />
      ) : (
        <CellGroup>
          {others.map(person => (
            <Cell
              key={person.memberId}
              title={person.name}
              note={[person.title, placeWords(person)].filter(Boolean).join(' · ')}
              onTap={() => onChoose(person)}
            />
          ))}
        </CellGroup>
      )}
      {pages.hasMore && <MoreButton loading={pages.loadingMore} failure={pages.moreFailure} onTap={pages.more} />}
    </View>
  );
}
