import { View } from '@tarojs/components';
import { useState } from 'react';
import { useOwners } from '../../features/minutes/queries';
import type { TaskPart } from '../../features/minutes/view';
import { formatFullDate, fromDateAndTime, toDateText } from '../../ui/format-time';
import { Choices } from '../../ui/choices';
import { TextAreaField, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { DateField } from '../../ui/picker-field';
import { PartFormFoot } from './part-form-foot';
import { usePartForm } from './use-part-form';
import './part-form.scss';

interface TaskFormProps {
  readonly gatheringId: string;
  readonly part: TaskPart | null;
  readonly onDone: () => void;
}

/** So many names are offered at once. */
const mostOffered = 12;

/** One task: what, by whom, until when. */
export function TaskForm({ gatheringId, part, onDone }: TaskFormProps) {
  const form = usePartForm(gatheringId, part, onDone);
  const owners = useOwners(gatheringId);
  const [text, setText] = useState(part?.body.text ?? '');
  const [owner, setOwner] = useState(part?.owner ?? null);
  const [search, setSearch] = useState('');
  const [due, setDue] = useState(part?.body.dueOn ? toDateText(part.body.dueOn) : '');
  const [asked, setAsked] = useState(false);
  const people = owners.value ?? [];
  const found = people.filter(({ name }) => name.includes(search.trim())).slice(0, mostOffered);
  const offered = owner && !found.some(({ memberId }) => memberId === owner.memberId) ? [owner, ...found] : found;
  const save = async () => {
    setAsked(true);
    if (!text.trim()) return;
    const dueOn = due ? fromDateAndTime(due, '00:00') : null;
    const body = {
      kind: 'task',
      text: text.trim().replace(/\s+/g, ' '),
      ownerId: owner?.memberId ?? null,
      dueOn,
    } as const;
    await form.save(body);
  };
  return (
    <View>
      {form.theirs?.kind === 'task' && (
        <View className="part-form__theirs">
          <Notice tone="wait" title={`他人写的：${form.theirs.text}`} />
        </View>
      )}
      <TextAreaField
        label="任务内容"
        value={text}
        maxLength={300}
        placeholder="例如：整理会议材料并归档"
        error={asked && !text.trim() ? '请填写任务内容' : undefined}
        onChange={setText}
      />
      <TextField label="查找负责人" value={search} placeholder="姓名" maxLength={20} onChange={setSearch} />
      <View className="part-form__people">
        <Choices
          label="负责人"
          options={offered.map(({ memberId, name }) => ({ value: memberId, text: name }))}
          value={owner?.memberId ?? ''}
          onChange={memberId => setOwner(offered.find(one => one.memberId === memberId) ?? null)}
        />
      </View>
      <View className="part-form__due">
        <DateField label="完成期限（可不填）" value={due} format={formatFullDate} onChange={setDue} />
      </View>
      <PartFormFoot form={form} isNew={part === null} onSave={save} />
    </View>
  );
}
