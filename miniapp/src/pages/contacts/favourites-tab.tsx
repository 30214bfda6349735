import type { ReactNode } from 'react';
import { PersonRow } from '../../features/contacts/components/person-row';
import { useFavourites } from '../../features/contacts/queries/directory';
import { useDrawn } from '../../ui/use-drawn';
import { CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';

const empty = <Empty mark="藏" title="还没有收藏" text="打开一位同志的名片，点“收藏”，以后在这里就能直接找到。" />;

/** The member's favourites. */
export function FavouritesTab({ header }: { readonly header: ReactNode }) {
  const query = useFavourites();
  const list = useDrawn(query.value?.items ?? [], '');
  return (
    <Screen header={header} query={query} empty={list.shown.length === 0 && empty}>
      <CellGroup>
        {list.shown.map(person => (
          <PersonRow key={person.memberId} person={person} withPlace />
        ))}
      </CellGroup>
      {list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}
    </Screen>
  );
}
