import { Text, View } from '@tarojs/components';
import type { MinutesView } from '../../../../types/minutes';
import { AttachmentList } from '../../features/attachments/components/attachment-list';
import { getFileLink } from '../../features/minutes/api';
import { partsOf } from '../../features/minutes/view';
import { electorateWords, stateWords, taskWords, votesWords } from '../../features/minutes/words';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Button, ButtonRow } from '../../ui/button';
import { Card, Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { formatFullRange } from '../../ui/format-time';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
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
        <Notice {...stateWords(minutes, now)} />
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

function MinutesText({ minutes, now }: { readonly minutes: MinutesView; readonly now: number }) {
  const sections = partsOf(minutes, 'section').filter(({ body }) => body.text !== '');
  const decisions = partsOf(minutes, 'decision');
  const tasks = partsOf(minutes, 'task');
  const files = partsOf(minutes, 'file').flatMap(({ file }) => file ?? []);
  return (
    <View>
      {sections.map(({ partId, body }) => (
        <Section title={body.title} key={partId}>
          <Card>
            <Text className="minutes__text" userSelect>
              {body.text}
            </Text>
          </Card>
        </Section>
      ))}
      {sections.length + decisions.length + tasks.length === 0 && <Text className="minutes__none">还没有内容</Text>}
      {decisions.length > 0 && (
        <Section title="决议和表决">
          <CellGroup>
            {decisions.map(part => (
              <Cell key={part.partId} title={part.body.text} note={votesWords(part.body.votes, part.outcome)} />
            ))}
          </CellGroup>
        </Section>
      )}
      {tasks.length > 0 && (
        <Section title="任务分工">
          <CellGroup>
            {tasks.map(part => (
              <Cell key={part.partId} title={part.body.text} note={taskWords(part, now)} />
            ))}
          </CellGroup>
        </Section>
      )}
      {files.length > 0 && (
        <Section title="附件">
          <AttachmentList
            attachments={files}
            getLink={attachmentId => getFileLink(minutes.gatheringId, attachmentId)}
          />
        </Section>
      )}
    </View>
  );
}
