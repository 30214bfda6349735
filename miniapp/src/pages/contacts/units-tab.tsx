import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { NodeList } from '../../features/contacts/components/node-list';
import { useNode } from '../../features/contacts/queries';
import { nodeWords } from '../../features/contacts/view';
import { Screen } from '../../ui/screen';
import './units-tab.scss';

/** The tree from its root: the committee, and its units. */
export function UnitsTab({ header }: { readonly header: ReactNode }) {
  const query = useNode(null);
  return (
    <Screen header={header} query={query}>
      {query.value && (
        <>
          <Text className="units-tab__root">{`${query.value.node.name} · ${nodeWords(query.value.node)}`}</Text>
          <NodeList nodes={query.value.below} />
        </>
      )}
    </Screen>
  );
}
