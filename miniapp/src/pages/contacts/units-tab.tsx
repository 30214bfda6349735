import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { NodeList } from '../../features/contacts/components/node-list';
import { OfflineNote } from '../../features/contacts/components/offline-note';
import { isCutOff, useKeptUnit } from '../../features/contacts/storage/unit';
import { keptBranches } from '../../features/contacts/view/offline';
import { useNode } from '../../features/contacts/queries/directory';
import { nodeWords } from '../../features/contacts/view/people';
import { Screen } from '../../ui/screen';
import './units-tab.scss';

/** The tree from its root: the committee, and its units; without a network, the branches of the own unit. */
export function UnitsTab({ header }: { readonly header: ReactNode }) {
  const query = useNode(null);
  const kept = useKeptUnit(isCutOff(query));
  if (kept)
    return (
      <Screen header={header} offlineText="网络已断开">
        <OfflineNote at={kept.at} />
        <Text className="units-tab__root">{kept.unit.name}</Text>
        <NodeList nodes={keptBranches(kept)} />
      </Screen>
    );
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
