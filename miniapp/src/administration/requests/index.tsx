import { useReachBottom, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReceivedRequest } from '../../../../types/privacy';
import { RequestCard } from '../../features/privacy/components/request-card';
import { useRequests } from '../../features/privacy/queries';
import { Button, ButtonRow } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { Tabs } from '../../ui/tabs';
import { AnswerPanel } from './answer-panel';
import { ForgetDialog } from './forget-dialog';

const tabs = [
  { value: 'open', text: '待答复' },
  { value: 'answered', text: '已答复' },
] as const;
type Tab = (typeof tabs)[number]['value'];

const empties = {
  open: <Empty mark="办" title="没有待答复的申请" text="党员申请更正或删除个人信息时，会列在这里。" />,
  answered: <Empty mark="办" title="还没有答复过的申请" text="答复后的申请保存三年，列在这里。" />,
};

interface ActionsProps {
  readonly request: ReceivedRequest;
  readonly onAnswer: () => void;
  readonly onForget: () => void;
}

/** What an administrator can do about a request. */
function Actions({ request, onAnswer, onForget }: ActionsProps) {
  if (request.isOwn) return <Callout title="这是您本人的申请" text="由上级管理员答复。" />;
  return (
    <ButtonRow>
      {request.kind === 'deletion' && (
        <Button kind="quiet" label={`注销${request.name}`} onTap={onForget}>
          注销此人
        </Button>
      )}
      <Button label={`答复${request.name}`} onTap={onAnswer}>
        答复
      </Button>
    </ButtonRow>
  );
}

export default function RequestsPage() {
  const { orgUnitId = '' } = useRouter().params;
  const [tab, setTab] = useState<Tab>('open');
  const pages = useRequests(orgUnitId, tab);
  const [answering, setAnswering] = useState<ReceivedRequest | null>(null);
  const [forgetting, setForgetting] = useState<ReceivedRequest | null>(null);
  useReachBottom(() => {
    if (!pages.moreFailure) pages.more();
  });
  return (
    <Screen
      query={pages}
      header={
        <View className="screen__head">
          <Tabs tabs={tabs} value={tab} onChange={setTab} />
        </View>
      }
      empty={pages.items.length === 0 && empties[tab]}
    >
      {pages.items.map(request => (
        <RequestCard
          key={request.requestId}
          request={request}
          author={`${request.name} · ${request.unitName} · ${request.branchName}`}
          actions={
            request.state === 'open' && (
              <Actions
                request={request}
                onAnswer={() => setAnswering(request)}
                onForget={() => setForgetting(request)}
              />
            )
          }
        />
      ))}
      <View>
        {pages.hasMore && <MoreButton loading={pages.loadingMore} failure={pages.moreFailure} onTap={pages.more} />}
      </View>
      <AnswerPanel orgUnitId={orgUnitId} request={answering} reload={pages.reload} onClose={() => setAnswering(null)} />
      <ForgetDialog
        orgUnitId={orgUnitId}
        request={forgetting}
        reload={pages.reload}
        onClose={() => setForgetting(null)}
      />
    </Screen>
  );
}
