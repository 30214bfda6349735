import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MinutesView } from '../../../../types/minutes';
import { partsOf, type TaskPart } from '../../features/minutes/view';
import { taskWords } from '../../features/minutes/words';
import { serverNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Sheet } from '../../ui/sheet';
import { TaskForm } from './task-form';

/** Who is to do what until when, each to be opened and changed. */
export function TaskList({ minutes }: { readonly minutes: MinutesView }) {
  const [open, setOpen] = useState<TaskPart | 'new' | null>(null);
  const tasks = partsOf(minutes, 'task');
  const now = serverNow();
  const close = () => setOpen(null);
  return (
    <Section title="任务分工">
      {tasks.length > 0 && (
        <CellGroup>
          {tasks.map(part => (
            <Cell
              key={part.partId}
              title={part.body.text}
              note={taskWords(part, now)}
              {...(minutes.may.write && { onTap: () => setOpen(part) })}
            />
          ))}
        </CellGroup>
      )}
      {minutes.may.write && (
        <View className="minutes-editor__add">
          <Button kind="secondary" onTap={() => setOpen('new')}>
            添加任务
          </Button>
        </View>
      )}
      <Sheet open={open !== null} title={open === 'new' ? '添加任务' : '修改任务'} onClose={close}>
        {open && <TaskForm gatheringId={minutes.gatheringId} part={open === 'new' ? null : open} onDone={close} />}
      </Sheet>
    </Section>
  );
}
