import { Text, View } from '@tarojs/components';
import type { ContactEntry } from '../../../../../types/contacts';
import { CellGroup } from '../../../ui/cell';
import { MoreButton } from '../../../ui/more-button';
import { useDrawn } from '../../../ui/use-drawn';
import type { useSearch } from '../use-search';
import './found-people.scss';
import { OfflineNote } from './offline-note';
import { PersonRow } from './person-row';

/** So many that nobody reads on to the one they mean. */
const tooMany = 100;

interface FoundPeopleProps {
  readonly found: ReturnType<typeof useSearch>;
  /** What a tap does; without it, leads to the card. */
  readonly onChoose?: (person: ContactEntry) => void;
}

/** Who was found, with what was matched marked. */
export function FoundPeople({ found, onChoose }: FoundPeopleProps) {
  const { text, pages, keptAt, searching, shown } = found;
  const hasPages = keptAt === null && pages.hasMore;
  const readMore = hasPages && !pages.moreFailure ? pages.more : undefined;
  const list = useDrawn(shown.items, text, readMore);
  const total = `找到 ${shown.total} 人${shown.total > tooMany ? '，多输入几个字可缩小范围' : ''}`;
  return (
    <View>
      {keptAt !== null && <OfflineNote at={keptAt} />}
      <View className="found-people__total" ariaRole="status" aria-live="polite">
        <Text>{searching ? '正在查找…' : total}</Text>
      </View>
      <CellGroup>
        {list.shown.map(person => (
          <PersonRow
            key={person.memberId}
            person={person}
            match={person.match}
            withPlace
            {...(onChoose && { onTap: () => onChoose(person) })}
          />
        ))}
      </CellGroup>
      {!searching && (list.hasMore || hasPages) && (
        <MoreButton
          loading={pages.loadingMore}
          failure={pages.moreFailure}
          onTap={list.hasMore ? list.more : pages.more}
        />
      )}
    </View>
  );
}
