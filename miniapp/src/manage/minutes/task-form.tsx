import { View } from '@tarojs/components';
import { useState } from 'react';
import type { WrittenBody } from '../../features/minutes/forms';
import { useOwners } from '../../features/minutes/queries';
import type { Editor } from '../../features/minutes/use-drafts';
import type { Written } from '../../features/minutes/view';
import { Choices } from '../../ui/choices';
import { TextAreaField, TextField } from '../../ui/field';
import { formatFullDate, fromDateAndTime, toDateText } from '../../ui/format-time';
import { DateField } from '../../ui/picker-field';
import { PartFormFoot } from './part-form-foot';
import { usePartForm } from './use-part-form';
import './part-form.scss';

interface TaskFormProps {
  readonly gatheringId: string;
  readonly written: Written<'task'>;
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** So many names are offered at once. */
const mostOffered = 12;

/** One task: what, by whom, until when. */
export function TaskForm(props: TaskFormProps) {
  const { gatheringId, written, editor } = props;
  const { body, part } = written;
  const form = usePartForm(props);
  const owners = useOwners(gatheringId);
  const [search, setSearch] = useState('');
  const people = owners.value ?? [];
  const named = (id: string | null) =>
    people.find(({ memberId }) => memberId === id) ?? (part?.owner?.memberId === id ? part.owner : null);
  const found = people.filter(({ name }) => name.includes(search.trim())).slice(0, mostOffered);
  const owner = named(body.ownerId);
  const offered = owner && !found.some(({ memberId }) => memberId === owner.memberId) ? [owner, ...found] : found;
  const wordsOf = (one: WrittenBody) => {
    if (one.kind !== 'task') return '';
    const due = one.dueOn === null ? '' : `${formatFullDate(toDateText(one.dueOn))}前完成`;
    return [one.text, [named(one.ownerId)?.name ?? '未定负责人', due].filter(Boolean).join(' · ')].join('\n');
  };
  return (
    <View>
      <TextAreaField
        label="任务内容"
        value={body.text}
        maxLength={300}
        placeholder="例如：整理会议材料并归档"
        error={form.missing ?? undefined}
        onChange={text => form.write({ ...body, text })}
      />
      <TextField label="查找负责人" value={search} placeholder="姓名" maxLength={20} onChange={setSearch} />
      <View className="part-form__people">
        <Choices
          label="负责人"
          options={offered.map(({ memberId, name }) => ({ value: memberId, text: name }))}
          value={body.ownerId ?? ''}
          onChange={ownerId => form.write({ ...body, ownerId })}
        />
      </View>
      <View className="part-form__due">
        <DateField
          label="完成期限（可不填）"
          value={body.dueOn === null ? '' : toDateText(body.dueOn)}
          format={formatFullDate}
          onChange={due => form.write({ ...body, dueOn: due ? fromDateAndTime(due, '00:00') : null })}
        />
      </View>
      <PartFormFoot form={form} written={written} saving={editor.saving} wordsOf={wordsOf} />
    </View>
  );
}
