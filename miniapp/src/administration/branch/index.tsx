import { useRouter } from '@tarojs/taro';
import { useBranchRoster } from '../../features/membership/queries';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { BranchBoard } from './branch-board';

export default function BranchPage() {
  const { orgUnitId = '' } = useRouter().params;
  const query = useBranchRoster(orgUnitId);
  return (
    <Screen
      query={query}
      footer={<Button onTap={() => openPage('administration/person-form/index', { orgUnitId })}>新增党员</Button>}
    >
      {query.value && <BranchBoard roster={query.value} />}
    </Screen>
  );
}
