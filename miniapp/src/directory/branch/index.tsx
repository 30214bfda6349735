import { useRouter } from '@tarojs/taro';
import { usePeople } from '../../features/contacts/queries';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { BranchPeople } from './branch-people';

export default function BranchPage() {
  const { branchId = '' } = useRouter().params;
  const pages = usePeople(branchId);
  const page = pages.value;
  return (
    <Screen
      query={pages}
      empty={page?.people === 0 && <Empty mark="空" title="这个支部没有可查看的人员" text="请返回查看其他支部。" />}
    >
      {page && <BranchPeople page={page} pages={pages} />}
    </Screen>
  );
}
