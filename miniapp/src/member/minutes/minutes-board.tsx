import { Text, View } from '@tarojs/components';
import type { MinutesView } from '../../../../types/minutes';
import { electorateWords, stateWords } from '../../features/minutes/words';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Button, ButtonRow } from '../../ui/button';
import { Card } from '../../ui/card';
import { formatFullRange } from '../../ui/format-time';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { MinutesText } from './minutes-text';
import { StepDialogs } from './step-dialogs';
import { useSteps } from './use-steps';
import { VersionStories } from './version-stories';
import './minutes-board.scss';

interface MinutesBoardProps {
  readonly minutes: MinutesView;
  readonly reload: () => Promise<void>;
}

/** The minutes to be read, and confirmed by whoever chairs. */
export function MinutesBoard({ minutes, reload }: MinutesBoardProps) {
  const { gatheringId, may } = minutes;
  const steps = useSteps(minutes, reload);
  const now = serverNow();
  const write = () => openPage('manage/minutes/index', { gatheringId });
  const footer = may.confirm ? (
    <ButtonRow>
      <Button kind="secondary" onTap={() => steps.ask('sendBack')}>
        退回修改
      </Button>
      <Button onTap={() => steps.ask('confirm')}>确认纪要</Button>
    </ButtonRow>
  ) : may.write ? (
    <Button onTap={write}>继续写</Button>
  ) : undefined;
  return (
    <Screen footer={footer}>
      <MinutesHead minutes={minutes} now={now} />
      <View className="minutes__state">
        <Callout {...stateWords(minutes, now)} />
      </View>
      <MinutesText minutes={minutes} now={now} />
      <VersionStories minutes={minutes} now={now} />
      <View className="minutes__more">
        {may.takeBack && (
          <Button kind="secondary" onTap={() => steps.ask('takeBack')}>
            撤回修改
          </Button>
        )}
        {may.amend && (
          <Button kind="secondary" onTap={() => steps.ask('amend')}>
            更正纪要
          </Button>
        )}
      </View>
      <StepDialogs steps={steps} onAmended={write} />
    </Screen>
  );
}

function MinutesHead({ minutes, now }: { readonly minutes: MinutesView; readonly now: number }) {
  const { title, startsAt, endsAt, place, hostName, chair, recorder, electorate } = minutes;
  const lines = [
    `时间：${formatFullRange(startsAt, endsAt, now)}`,
    `地点：${place}`,
    `主办：${hostName}`,
    `主持：${chair?.name ?? '未定'}`,
    `记录：${recorder?.name ?? '未定'}`,
    electorate ? electorateWords(electorate) : '',
  ];
  return (
    <Card>
      <Text className="minutes__title">{title}</Text>
      {lines.filter(Boolean).map(line => (
        <Text className="minutes__line" key={line}>
          {line}
        </Text>
      ))}
    </Card>
  );
}
