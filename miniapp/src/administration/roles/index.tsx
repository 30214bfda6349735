import { Text, View } from '@tarojs/components';
import { useReachBottom, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { NodeField } from '../../features/contacts/components/node-field';
import { PersonSearch } from '../../features/contacts/components/person-search';
import { useHolders } from '../../features/roles/queries';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { HolderList } from './holder-list';
import './index.scss';

export default function RolesPage() {
  const { orgUnitId = '' } = useRouter().params;
  const [node, setNode] = useState(orgUnitId);
  const [typed, setTyped] = useState('');
  const [ended, setEnded] = useState(false);
  const pages = useHolders(node, ended);
  useReachBottom(() => {
    if (typed === '' && pages.hasMore && !pages.moreFailure) pages.more();
  });
  const openHolder = (memberId: string) => openPage('administration/holder/index', { orgUnitId, memberId });
  return (
    <Screen footer={<Button onTap={() => openPage('administration/grant/index', { orgUnitId })}>授予权限</Button>}>
      <PersonSearch typed={typed} onType={setTyped} onChoose={({ memberId }) => openHolder(memberId)}>
        <View>
          <NodeField label="范围" within={orgUnitId} value={node} onChange={setNode} />
          <HolderList pages={pages} ended={ended} onEnded={setEnded} onOpen={openHolder} />
          <Text className="roles__by-duty">
            支部书记、组织委员随支部职务自动具有本支部的管理权限，不列在这里；如需调整，请修改花名册中的支部职务。
          </Text>
        </View>
      </PersonSearch>
    </Screen>
  );
}
