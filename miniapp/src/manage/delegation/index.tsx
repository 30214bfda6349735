import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Delegation } from '../../../../types/roles';
import { endDelegation } from '../../features/roles/api';
import { useDelegations } from '../../features/roles/queries';
import { delegationRefusalWords, grantStory, periodWords, stateTones, stateWord } from '../../features/roles/words';
import { serverNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ReasonDialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { Tag } from '../../ui/tag';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';
import { DelegationPanel } from './delegation-panel';
import './index.scss';

const usualReasons = ['本人已返回', '工作已交接', '人员变动'];

export default function DelegationPage() {
  const orgUnitId = useRouter().params.orgUnitId ?? '';
  const query = useDelegations(orgUnitId);
  const [choosing, setChoosing] = useState(false);
  const [ending, setEnding] = useState<Delegation | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const now = serverNow();
  const seen = query.value;
  const turnBack = () => {
    forgetProblem();
    setEnding(null);
  };
  const end = async ({ memberId, grantId, name }: Delegation, reason: string) => {
    const done = await attempt(async () => {
      const outcome = await endDelegation({ orgUnitId, memberId, grantId, reason });
      return outcome.ok ? undefined : delegationRefusalWords(outcome.refusal, now);
    });
    await query.reload();
    if (!done) return;
    showToast(`已结束${name}的代行`, 'good');
    setEnding(null);
  };
  return (
    <Screen
      query={query}
      footer={seen && seen.candidates.length > 0 && <Button onTap={() => setChoosing(true)}>委托支部委员代行</Button>}
    >
      <Text className="delegation__hint">
        书记不便时，可委托本支部一名支部委员代行：安排活动、点名签到、审批请假。委托有期限、有记录，管理员可以查看；不能再转托他人。书记不再任职时，委托随即失效。
      </Text>
      {seen?.items.length === 0 && (
        <Empty
          mark="托"
          title="没有委托记录"
          text={seen.candidates.length > 0 ? '办理后会列在这里。' : '本支部没有可以委托的支部委员。'}
        />
      )}
      {seen?.items.map(item => (
        <View className="delegation__one" key={item.grantId}>
          <Card>
            <View className="delegation__head">
              <Text className="delegation__name">{item.name}</Text>
              <Tag tone={stateTones[item.state]}>
                {item.state === 'over' || item.state === 'revoked' ? '已结束' : stateWord(item, { left: false })}
              </Tag>
            </View>
            <Text className="delegation__line">{periodWords(item, now)}</Text>
            {grantStory(item, now).map(line => (
              <Text className="delegation__line" key={line}>
                {line}
              </Text>
            ))}
            {item.mayEnd && (
              <View className="delegation__end">
                <Button kind="secondary" label={`结束${item.name}的代行`} onTap={() => setEnding(item)}>
                  结束代行
                </Button>
              </View>
            )}
          </Card>
        </View>
      ))}
      {choosing && seen && (
        <DelegationPanel
          orgUnitId={orgUnitId}
          candidates={seen.candidates}
          dayLimit={seen.dayLimit}
          onDone={query.reload}
          onClose={() => setChoosing(false)}
        />
      )}
      <ReasonDialog
        open={ending !== null}
        title={`结束${ending?.name ?? ''}的代行？`}
        text="立即生效，本人不能再办理支部事务；记录会保留。"
        reasonLabel="结束原因"
        usual={usualReasons}
        confirm="结束代行"
        danger
        busy={busy}
        problem={problem}
        onConfirm={reason => ending && end(ending, reason)}
        onCancel={turnBack}
      />
    </Screen>
  );
}
