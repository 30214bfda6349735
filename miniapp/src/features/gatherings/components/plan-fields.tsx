import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { formatFullDate } from '../../../ui/format-time';
import { Card } from '../../../ui/card';
import { ChoiceField } from '../../../ui/choice-field';
import { TextAreaField, TextField } from '../../../ui/field';
import { DateField, TimeField } from '../../../ui/picker-field';
import { Tap } from '../../../ui/tap';
import { isOverMidnight, type PlanErrors, type PlanForm } from '../forms/plan';
import { kindGroups, lengthWords } from '../words/plan';
import { kindNames } from '../words/kinds';
import { AgendaField } from './agenda-field';
import { SpotField } from './spot-field';
import './plan-fields.scss';

export interface PlanFieldsProps {
  readonly form: PlanForm;
  readonly errors: PlanErrors;
  readonly now: number;
  readonly onChange: (change: Partial<PlanForm>) => void;
}

const groups = kindGroups.map(({ name, kinds }) => ({
  name,
  options: kinds.map(kind => ({ value: kind, text: kindNames[kind] })),
}));

/** What it is, when and where: all that every gathering needs. */
export function PlanFields(props: PlanFieldsProps) {
  const { form, errors, onChange } = props;
  return (
    <View>
      <Card>
        <ChoiceField
          label="活动类型"
          groups={groups}
          value={form.kind}
          error={errors.kind}
          onChange={kind => onChange({ kind })}
        />
        <TextField
          label="活动名称"
          value={form.title}
          placeholder="例如：11月主题党日"
          error={errors.title}
          onChange={title => onChange({ title })}
        />
        <TextField
          label="地点"
          value={form.place}
          placeholder="例如：三楼会议室"
          error={errors.place}
          onChange={place => onChange({ place })}
        />
        <SpotField {...props} />
      </Card>
      <TimeFields {...props} />
    </View>
  );
}

/** What it is about: the agenda, and what else to know. */
export function ContentFields({ form, errors, onChange }: PlanFieldsProps) {
  return (
    <Card>
      {form.reflection !== null && <StudyField form={form} errors={errors} onChange={onChange} />}
      <AgendaField items={form.agenda} error={errors.agenda} onChange={agenda => onChange({ agenda })} />
      <TextAreaField
        label="说明"
        optional
        value={form.notes}
        placeholder="需要携带的材料、着装、集合方式等"
        hint={form.notes.length > 1800 ? `还可填写 ${2000 - form.notes.length} 字` : undefined}
        error={errors.notes}
        onChange={notes => onChange({ notes })}
      />
    </Card>
  );
}

/** What is to be studied, beforehand or online. */
export function StudyField({ form, errors, onChange }: Omit<PlanFieldsProps, 'now'>) {
  const online = form.reflection !== null;
  return (
    <TextAreaField
      label="学习内容"
      optional={!online}
      value={form.study}
      maxLength={2000}
      placeholder={online ? '可以直接写要学习的正文，也可以在“活动材料”中添加文件' : '请提前学习的文件、章节或视频'}
      error={errors.study}
      onChange={study => onChange({ study })}
    />
  );
}

function TimeFields({ form, errors, onChange }: PlanFieldsProps) {
  const [severalDays, setSeveralDays] = useState(false);
  const showEndDate = severalDays || isOverMidnight(form);
  return (
    <Card>
      <DateField
        label={showEndDate ? '开始日期' : '日期'}
        value={form.date}
        format={formatFullDate}
        error={errors.date}
        onChange={date => onChange({ date })}
      />
      <View className="plan-fields__times">
        <TimeField
          label="开始时间"
          value={form.startTime}
          error={errors.startTime}
          onChange={startTime => onChange({ startTime })}
        />
        {!showEndDate && (
          <TimeField label="结束时间" value={form.endTime} onChange={endTime => onChange({ endTime })} />
        )}
      </View>
      {showEndDate && (
        <View className="plan-fields__end">
          <DateField
            label="结束日期"
            value={form.endDate || form.date}
            format={formatFullDate}
            onChange={endDate => onChange({ endDate })}
          />
          <TimeField label="结束时间" value={form.endTime} onChange={endTime => onChange({ endTime })} />
        </View>
      )}
      <View className="plan-fields__foot">
        {errors.endTime ? (
          <View className="field__error" ariaRole="alert">
            <Text>{errors.endTime}</Text>
          </View>
        ) : (
          <Text className="plan-fields__length">{lengthWords(form) ?? ''}</Text>
        )}
        {!showEndDate && (
          <Tap className="plan-fields__link" onTap={() => setSeveralDays(true)}>
            <Text>活动跨天</Text>
          </Tap>
        )}
      </View>
    </Card>
  );
}
