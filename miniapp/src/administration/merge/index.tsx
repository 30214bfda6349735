import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactEntry } from '../../../../types/contacts';
import type { RosterRecord } from '../../../../types/membership';
import { useRecord } from '../../features/membership/queries';
import { PageHead } from '../../ui/page-head';
import { Screen } from '../../ui/screen';
import { Compare } from './compare';
import { DuplicateSearch } from './duplicate-search';

type Seen = { readonly record: RosterRecord; readonly now: number };

export default function MergePage() {
  const { orgUnitId = '', memberId = '' } = useRouter().params;
  const query = useRecord(orgUnitId, memberId);
  const [first, setFirst] = useState<Seen>();
  const [chosen, setChosen] = useState<ContactEntry>();
  if (!first && query.value) setFirst(query.value);
  if (!first) return <Screen query={query} />;
  if (chosen)
    return <Compare kept={first.record} chosen={chosen} onBack={() => setChosen(undefined)} onStale={setFirst} />;
  const { record } = first;
  return (
    <Screen>
      <View>
        <PageHead
          title={`保留：${record.name}`}
          lines={[`编号 ${record.no} · ${record.placements[0]?.branchName ?? ''}`, '请查找同一个人的另一份登记']}
        />
        <DuplicateSearch name={record.name} except={memberId} onChoose={setChosen} />
      </View>
    </Screen>
  );
}
