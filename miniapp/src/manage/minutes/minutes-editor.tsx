import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MinutesView } from '../../../../types/minutes';
import { dropAmendment, submit } from '../../features/minutes/api';
import { rememberMinutes } from '../../features/minutes/queries';
import { useDrafts } from '../../features/minutes/use-drafts';
import { partsOf } from '../../features/minutes/view';
import { electorateWords, refusalWords, stateWords } from '../../features/minutes/words';
import { serverNow } from '../../platform/clock';
import { replacePage } from '../../platform/navigate';
import { Button, ButtonRow } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';
import { DecisionList } from './decision-list';
import { FileList } from './file-list';
import { SectionField } from './section-field';
import { TaskList } from './task-list';
import './minutes-editor.scss';

interface MinutesEditorProps {
  readonly minutes: MinutesView;
  readonly reload: () => unknown;
}

const offlineText = '网络已断开，写的内容先留在本机，联网后自动保存';

/** The minutes as they are being written. */
export function MinutesEditor({ minutes, reload }: MinutesEditorProps) {
  const { gatheringId, may, electorate, chair } = minutes;
  const editor = useDrafts(minutes, reload);
  const [asked, setAsked] = useState<'submit' | 'drop' | null>(null);
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const open = () => replacePage('member/minutes/index', { gatheringId });
  const ask = async () => {
    forgetProblem();
    if (await editor.saveAll()) setAsked('submit');
    else showToast('还有内容没有保存，请先处理标明的地方', 'bad');
  };
  const step = async (work: () => ReturnType<typeof submit> | ReturnType<typeof dropAmendment>, done: string) => {
    const carriedOut = await attempt(async () => {
      const outcome = await work();
      if (!outcome.ok) return refusalWords(outcome.refusal);
      rememberMinutes(outcome.value.minutes);
      return undefined;
    });
    if (!carriedOut) return;
    showToast(done, 'good');
    open();
  };
  const footer = (
    <ButtonRow>
      <Button kind="secondary" onTap={open}>
        预览
      </Button>
      {may.submit && <Button onTap={ask}>提交确认</Button>}
    </ButtonRow>
  );
  return (
    <Screen footer={footer} offlineText={offlineText}>
      <Text className="minutes-editor__title">{minutes.title}</Text>
      <Callout {...stateWords(minutes, serverNow())} />
      <View className="minutes-editor__notice">
        {editor.resumed && <Callout tone="wait" title="已恢复上次没有保存的内容" text="请核对，联网后会自动保存。" />}
        {may.write && !may.submit && <Callout title="活动结束后才能提交" text="现在可以先写，写的内容会自动保存。" />}
      </View>
      {electorate && <Text className="minutes-editor__electorate">{electorateWords(electorate)}</Text>}
      {partsOf(minutes, 'section').map(part => (
        <SectionField
          key={part.partId}
          part={part}
          draft={editor.drafts[part.partId]}
          saving={editor.saving[part.partId]}
          disabled={!may.write}
          onWrite={text => editor.write(part.partId, part.version, { ...part.body, text })}
          onDecide={choice => editor.decide(part.partId, choice)}
        />
      ))}
      <DecisionList minutes={minutes} editor={editor} />
      <TaskList minutes={minutes} editor={editor} />
      <FileList minutes={minutes} />
      {may.dropAmendment && (
        <View className="minutes-editor__drop">
          <Button kind="danger" onTap={() => setAsked('drop')}>
            放弃更正
          </Button>
        </View>
      )}
      <Dialog
        open={asked === 'submit'}
        title="提交纪要？"
        text={`提交后由${chair ? `主持人${chair.name}` : '支部书记'}确认；确认前可以撤回修改，确认后应到会的同志都能看到。`}
        confirm="提交"
        busy={busy}
        problem={problem}
        onConfirm={() => step(() => submit(gatheringId), '已提交，等待确认')}
        onCancel={() => setAsked(null)}
      />
      <Dialog
        open={asked === 'drop'}
        title="放弃这次更正？"
        text={`更正中修改的内容将不再保留，第 ${minutes.version} 版继续有效。`}
        confirm="放弃更正"
        danger
        busy={busy}
        problem={problem}
        onConfirm={() => step(() => dropAmendment(gatheringId, minutes.version), '已放弃更正')}
        onCancel={() => setAsked(null)}
      />
    </Screen>
  );
}
