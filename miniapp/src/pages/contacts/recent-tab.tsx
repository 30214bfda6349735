import type { ReactNode } from 'react';
import { PersonRow } from '../../features/contacts/components/person-row';
import { useRecent } from '../../features/contacts/storage/recent';
import { CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

const empty = <Empty mark="近" title="还没有查看过名片" text="最近查看的 10 位同志会列在这里，只保存在本机。" />;

/** Whose cards were looked at on this phone. */
export function RecentTab({ header }: { readonly header: ReactNode }) {
  const people = useRecent();
  return (
    <Screen header={header} empty={people.length === 0 && empty}>
      <CellGroup>
        {people.map(person => (
          <PersonRow key={person.memberId} person={person} withPlace />
        ))}
      </CellGroup>
    </Screen>
  );
}
