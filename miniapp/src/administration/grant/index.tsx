import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { PersonSearch } from '../../features/contacts/components/person-search';
import { useHolder } from '../../features/roles/queries';
import { goBack } from '../../platform/navigate';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { GrantEditor } from './grant-editor';

export default function GrantPage() {
  const params = useRouter().params;
  const { orgUnitId = '' } = params;
  const [memberId, setMemberId] = useState(params.memberId ?? '');
  const [typed, setTyped] = useState('');
  const query = useHolder(orgUnitId, memberId);
  if (memberId === '')
    return (
      <Screen>
        <PersonSearch typed={typed} onType={setTyped} onChoose={person => setMemberId(person.memberId)}>
          <View>
            <Empty mark="权" title="给哪位同志授权？" text="输入姓名、拼音、职务或支部查找，再点按选择。" />
          </View>
        </PersonSearch>
      </Screen>
    );
  if (!query.value) return <Screen query={query} />;
  return (
    <GrantEditor
      key={memberId}
      orgUnitId={orgUnitId}
      holder={query.value.holder}
      onOther={() => setMemberId('')}
      onDone={goBack}
    />
  );
}
