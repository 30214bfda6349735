import { Text, View } from '@tarojs/components';
import { OfflineNote } from '../../features/contacts/components/offline-note';
import { PersonRow } from '../../features/contacts/components/person-row';
import type { useSearch } from '../../features/contacts/use-search';
import { useDrawn } from '../../features/contacts/use-drawn';
import { CellGroup } from '../../ui/cell';
import { MoreButton } from '../../ui/more-button';
import './found-people.scss';

/** So many that nobody reads on to the one they mean. */
const tooMany = 100;

/** Who was found, with what was matched marked. */
export function FoundPeople({ found }: { readonly found: ReturnType<typeof useSearch> }) {
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
          <PersonRow key={person.memberId} person={person} match={person.match} withPlace />
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
