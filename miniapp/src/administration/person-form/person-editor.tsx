import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RosterRecord } from '../../../../types/membership';
import { PersonFields } from '../../features/membership/components/person-fields';
import { forgetDraft, type PersonDraft } from '../../features/membership/storage';
import { serverNow } from '../../platform/clock';
import { goBack } from '../../platform/navigate';
import { isChanged } from '../../ui/form-changes';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';
import { Screen } from '../../ui/screen';
import { usePersonEditor, type Problem } from './use-person-editor';
import './person-editor.scss';

interface PersonEditorProps {
  readonly start: PersonDraft;
  readonly heading: string;
  /** The phone number on record, masked. */
  readonly phone: string | null;
  /** What to say when the form opens, such as that it was left unfinished. */
  readonly said: Problem | null;
  readonly onDone: (record: RosterRecord) => void;
}

/** The form of a person, new or known. */
export function PersonEditor({ start, heading, phone, said, onDone }: PersonEditorProps) {
  const { draft, errors, problem, busy, change, submit } = usePersonEditor(start, said, onDone);
  const [givingUp, setGivingUp] = useState(false);
  const isNew = draft.memberId === null;
  const giveUp = () => {
    forgetDraft(draft);
    goBack();
  };
  return (
    <Screen
      footer={
        <Button busy={busy} busyText="正在保存" onTap={submit}>
          {isNew ? '新增' : '保存修改'}
        </Button>
      }
    >
      <PageHead title={heading} />
      {problem && (
        <View className="person-editor__problem">
          <Callout tone={problem.tone} title={problem.title} text={problem.text} />
        </View>
      )}
      <PersonFields form={draft.form} errors={errors} now={serverNow()} isNew={isNew} phone={phone} onChange={change} />
      {isChanged(draft.form, draft.base) && (
        <View className="person-editor__give-up">
          <Button kind="danger" disabled={busy} onTap={() => setGivingUp(true)}>
            {isNew ? '放弃填写' : '放弃修改'}
          </Button>
        </View>
      )}
      <Dialog
        open={givingUp}
        title={isNew ? '放弃填写？' : '放弃这次修改？'}
        text={isNew ? '填写的内容将被清除，不能恢复。' : '填写的内容将被清除，资料保持原样。'}
        confirm="放弃"
        cancel="继续填写"
        danger
        onConfirm={giveUp}
        onCancel={() => setGivingUp(false)}
      />
    </Screen>
  );
}
