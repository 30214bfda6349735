import { useRouter } from '@tarojs/taro';
import { miniCodeWords } from '../../features/gatherings/words/mini-code';
import { useGathering } from '../../features/gatherings/queries/gatherings';
import { useMiniCode } from '../../features/gatherings/queries/plan';
import { serverNow } from '../../platform/clock';
import { goBack } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { formatFullRange } from '../../ui/format-time';
import { Screen } from '../../ui/screen';
import { CodeCard } from './code-card';

export default function MiniCodePage() {
  const { gatheringId = '' } = useRouter().params;
  const query = useMiniCode(gatheringId);
  const gathering = useGathering(gatheringId).value?.gathering;
  const outcome = query.value;
  if (!outcome) return <Screen query={query} />;
  if (!outcome.ok) {
    const { title, text, again } = miniCodeWords(outcome.refusal);
    const action = again ? (
      <Button onTap={query.reload}>重试</Button>
    ) : (
      <Button kind="secondary" onTap={goBack}>
        返回
      </Button>
    );
    return <Screen empty={<Empty mark="码" title={title} text={text} action={action} />} />;
  }
  const lines = gathering ? [formatFullRange(gathering.startsAt, gathering.endsAt, serverNow()), gathering.place] : [];
  return (
    <Screen>
      <CodeCard code={outcome.value} lines={lines} />
    </Screen>
  );
}
