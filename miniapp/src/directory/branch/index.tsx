import { useRouter } from '@tarojs/taro';
import { OfflineNote } from '../../features/contacts/components/offline-note';
import { isCutOff, useKeptUnit } from '../../features/contacts/storage/unit';
import { keptPeople } from '../../features/contacts/view/offline';
import { usePeople } from '../../features/contacts/queries/directory';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { BranchPeople } from './branch-people';

const nobody = <Empty mark="空" title="这个支部没有可查看的人员" text="请返回查看其他支部。" />;

export default function BranchPage() {
  const { branchId = '' } = useRouter().params;
  const pages = usePeople(branchId);
  const kept = useKeptUnit(isCutOff(pages));
  const keptPage = kept && keptPeople(kept, branchId);
  if (kept && keptPage)
    return (
      <Screen offlineText="网络已断开">
        <OfflineNote at={kept.at} />
        <BranchPeople page={keptPage} pages={{ ...pages, items: keptPage.items, hasMore: false }} />
      </Screen>
    );
  const page = pages.value;
  return (
    <Screen query={pages} empty={page?.people === 0 && nobody}>
      {page && <BranchPeople page={page} pages={pages} />}
    </Screen>
  );
}
