import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { NewRequest } from '../../features/privacy/api';
import { RequestCard } from '../../features/privacy/components/request-card';
import { type OwnDataGroup, ownDataGroups } from '../../features/privacy/words/own-data';
import { useOwnData, useOwnRequests } from '../../features/privacy/queries';
import { openPage } from '../../platform/navigate';
import { Button, ButtonRow } from '../../ui/button';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { MoreButton } from '../../ui/more-button';
import { Screen } from '../../ui/screen';
import { RequestPanel } from './request-panel';
import './index.scss';

function Group({ title, lines, kept }: OwnDataGroup) {
  return (
    <Section title={title}>
      <View className="own-data__lines">
        {lines.map(({ label, value }, index) => (
          <View className="own-data__line" key={`${index} ${label}`}>
            <Text className="own-data__label">{label}</Text>
            <Text className="own-data__value">{value}</Text>
          </View>
        ))}
        <Text className="own-data__kept">{`保存多久：${kept}`}</Text>
      </View>
    </Section>
  );
}

export default function OwnDataPage() {
  const query = useOwnData();
  const requests = useOwnRequests();
  const [asking, setAsking] = useState<NewRequest['kind'] | null>(null);
  const submitted = () => {
    setAsking(null);
    void requests.reload();
    void query.reload();
  };
  return (
    <Screen
      query={query}
      footer={
        <ButtonRow>
          <Button kind="quiet" onTap={() => setAsking('deletion')}>
            申请删除
          </Button>
          <Button onTap={() => setAsking('rectification')}>申请更正</Button>
        </ButtonRow>
      }
    >
      <Text className="own-data__lead">
        清廉云保存的您的全部信息如下。有误可申请更正，不再需要可申请删除，由管理员答复。
      </Text>
      <View>
        {requests.items.length > 0 && (
          <Section title="我的申请">
            {requests.items.map(request => (
              <RequestCard key={request.requestId} request={request} />
            ))}
          </Section>
        )}
        {requests.hasMore && (
          <MoreButton loading={requests.loadingMore} failure={requests.moreFailure} onTap={requests.more} />
        )}
      </View>
      {query.value && ownDataGroups(query.value).map(group => <Group key={group.title} {...group} />)}
      <CellGroup className="own-data__links">
        <Cell title="谁查看过我的号码" role="link" onTap={() => openPage('directory/reveals/index')} />
        <Cell title="隐私说明" role="link" onTap={() => openPage('member/privacy/index')} />
      </CellGroup>
      <RequestPanel kind={asking} onDone={submitted} onClose={() => setAsking(null)} />
    </Screen>
  );
}
