import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MinutesView } from '../../../../types/minutes';
import type { Editor } from '../../features/minutes/use-drafts';
import { writtenParts } from '../../features/minutes/view';
import { savingWords, taskWords } from '../../features/minutes/words';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Panel } from '../../ui/panel';
import { TaskForm } from './task-form';

interface TaskListProps {
  readonly minutes: MinutesView;
  readonly editor: Editor;
}

/** Who is to do what until when, each to be opened and changed. */
export function TaskList({ minutes, editor }: TaskListProps) {
  const { gatheringId, may } = minutes;
  const [openId, setOpenId] = useState<string | null>(null);
  const tasks = writtenParts(minutes, editor.drafts, 'task');
  const now = serverNow();
  const known = tasks.find(({ partId }) => partId === openId);
  const blank = { part: null, body: { kind: 'task', text: '', ownerId: null, dueOn: null }, draft: undefined } as const;
  const close = () => setOpenId(null);
  return (
    <Section title="任务分工">
      {tasks.length > 0 && (
        <CellGroup>
          {tasks.map(({ partId, part, body, draft }) => (
            <Cell
              key={partId}
              title={body.text || '（还没有填写任务内容）'}
              note={part && !draft ? taskWords(part, now) : savingWords(part, draft, editor.saving[partId])}
              {...(may.write && { onTap: () => setOpenId(partId) })}
            />
          ))}
        </CellGroup>
      )}
      {may.write && (
        <View className="minutes-editor__add">
          <Button kind="secondary" onTap={() => setOpenId(newId())}>
            添加任务
          </Button>
        </View>
      )}
      <Panel open={openId !== null} title={known?.part ? '修改任务' : '添加任务'} onClose={close}>
        {openId !== null && (
          <TaskForm
            key={openId}
            gatheringId={gatheringId}
            written={known ?? { ...blank, partId: openId }}
            editor={editor}
            onDone={close}
          />
        )}
      </Panel>
    </Section>
  );
}
