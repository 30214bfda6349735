import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { PaperField } from '../../features/attachments/components/paper-field';
import { audienceWords, audienceKeyName, audienceKeys } from '../../features/gatherings/view/audience';
import { ContentFields, PlanFields } from '../../features/gatherings/components/plan-fields';
import { WarningList } from '../../features/gatherings/components/warning-list';
import { warningSentence } from '../../features/gatherings/words/conflicts';
import { forgetDraft, keepDraftAtOnce, isTouched, type PlanDraft } from '../../features/gatherings/storage';
import { timesOf } from '../../features/gatherings/forms/plan';
import { useConflicts } from '../../features/gatherings/use-conflicts';
import { usePlanDefaults } from '../../features/gatherings/queries/plan';
import { serverNow } from '../../platform/clock';
import { goBack, openPage } from '../../platform/navigate';
import { Button, ButtonRow } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { formatFullRange } from '../../ui/format-time';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { showToast } from '../../ui/toast';
import { MoreSettings } from './more-settings';
import { PeopleCard } from './people-card';
import { PlanDialogs } from './plan-dialogs';
import { usePlanEditor, type Problem } from './use-plan-editor';
import './plan-editor.scss';

interface PlanEditorProps {
  readonly start: PlanDraft;
  readonly hostName: string;
  readonly published: boolean;
  /** Others are held by the same rule: a change may be for those that follow as well. */
  readonly inSeries?: boolean;
  /** What to say when the form opens, such as that it was left unfinished. */
  readonly said: Problem | null;
  readonly onDone: (gatheringId: string) => void;
}

/** The form of a gathering, with what can be done with it at its foot. */
export function PlanEditor({ start, hostName, published, inSeries = false, said, onDone }: PlanEditorProps) {
  const { hostId } = start;
  const defaults = usePlanDefaults(hostId).value;
  const editor = usePlanEditor(start, said, defaults, onDone);
  const { draft, busy, problem } = editor;
  const [asked, setAsked] = useState<'publish' | 'giveUp' | 'scope' | null>(null);
  const now = serverNow();
  const times = timesOf(draft.form);
  const when = times ? formatFullRange(times.startsAt, times.endsAt, now) : '';
  const [pending, setPending] = useState<string | null>(null);
  const save = () => {
    if (pending) showToast(pending, 'bad');
    else if (inSeries && editor.checked(false)) setAsked('scope');
    else return editor.submit(false);
    return undefined;
  };
  const saveScoped = (following: boolean) => {
    setAsked(null);
    return editor.submit(false, following);
  };
  const repeat = () => {
    if (pending) showToast(pending, 'bad');
    else if (editor.checked(false)) {
      keepDraftAtOnce(draft);
      openPage('manage/series/index', { hostId, copyOf: draft.copyOf ?? '' });
    }
  };
  const askToPublish = () => {
    if (pending) showToast(pending, 'bad');
    else if (editor.checked(true)) setAsked('publish');
  };
  const publish = async () => {
    await editor.submit(true);
    setAsked(null);
  };
  const giveUp = () => {
    forgetDraft(draft);
    goBack();
  };
  const isNew = draft.version === null;
  const warnings = useConflicts(draft);
  const part = { editor, hostId, defaults, now };
  const fields = { form: draft.form, errors: editor.errors, now, onChange: editor.change };
  const awaited = audienceKeys(draft.form.audience, hostId).map(key =>
    audienceKeyName(key, hostId, draft.names ?? {}, defaults?.audience ?? []),
  );
  const footer = problem?.final ? (
    <Button onTap={giveUp}>返回</Button>
  ) : (
    <ButtonRow>
      <Button
        kind={published ? 'primary' : 'secondary'}
        busy={busy === 'save'}
        busyText="正在保存"
        disabled={busy === 'publish'}
        onTap={save}
      >
        {published ? '保存修改' : '保存为草稿'}
      </Button>
      {!published && (
        <Button disabled={busy !== null} onTap={askToPublish}>
          发布
        </Button>
      )}
    </ButtonRow>
  );
  return (
    <Screen className="plan" footer={footer}>
      <View className="plan__notices">
        {problem && <Callout tone={problem.tone} title={problem.title} text={problem.text} />}
        {published && !problem && <Callout title="活动已经发布" text="保存后，应到党员看到的就是修改后的内容。" />}
        <Text className="plan__host">{`主办：${hostName}`}</Text>
      </View>
      <View className="plan__sections">
        <PlanFields {...fields} />
        <WarningList warnings={warnings} />
        <PeopleCard {...part} />
        <ContentFields {...fields} />
        <PaperField
          value={draft.form.attachments}
          error={editor.errors.attachments}
          onPending={setPending}
          onChange={papers => editor.change({ attachments: papers })}
        />
        <MoreSettings {...part} />
        {isNew && (
          <CellGroup>
            <Cell title="按规律重复举行" note="每月、每季度或每年一次，一次排好" role="link" onTap={repeat} />
          </CellGroup>
        )}
      </View>
      {isTouched(draft) && !problem?.final && (
        <View className="plan__give-up">
          <Button kind="danger" disabled={busy !== null} onTap={() => setAsked('giveUp')}>
            {isNew ? '放弃草稿' : '放弃修改'}
          </Button>
        </View>
      )}
      <PlanDialogs
        asked={asked}
        isNew={isNew}
        busy={busy === 'publish'}
        words={`${when}，${draft.form.place.trim()}。应到：${audienceWords(awaited)}，发布后他们就能看到。${warningSentence(warnings)}`}
        onPublish={publish}
        onGiveUp={giveUp}
        onScoped={saveScoped}
        onTurnBack={() => setAsked(null)}
      />
    </Screen>
  );
}
