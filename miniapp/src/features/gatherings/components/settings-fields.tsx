import { View } from '@tarojs/components';
import { Checks } from '../../../ui/checks';
import { ChoiceField } from '../../../ui/choice-field';
import { FieldFrame, TextAreaField } from '../../../ui/field';
import { hoursOptions, reminderOptions, remindersIn } from '../settings-words';
import type { PlanFieldsProps } from './plan-fields';

const remindersAtMost = 4;

/** What to study beforehand, the hours that attending brings, and when people are reminded. */
export function SettingsFields({ form, errors, onChange }: PlanFieldsProps) {
  const chosen = remindersIn(form);
  const toggle = (value: string) => {
    const minutes = Number(value);
    const next = chosen.includes(minutes) ? chosen.filter(one => one !== minutes) : [...chosen, minutes];
    if (next.length <= remindersAtMost) onChange({ remindBefore: JSON.stringify(next) });
  };
  return (
    <View>
      <TextAreaField
        label="会前学习内容"
        optional
        value={form.study}
        placeholder="请提前学习的文件、章节或视频"
        error={errors.study}
        onChange={study => onChange({ study })}
      />
      <ChoiceField
        label="计入培训学时"
        groups={[{ name: '', options: hoursOptions(form) }]}
        value={form.hours === '' ? '' : String(Number(form.hours))}
        error={errors.hours}
        onChange={hours => onChange({ hours })}
      />
      <FieldFrame
        label="提醒时间"
        hint={`最多选 ${remindersAtMost} 个，每个时间只提醒一次`}
        error={errors.remindBefore}
      >
        <Checks label="提醒时间" options={reminderOptions(form)} values={chosen.map(String)} onToggle={toggle} />
      </FieldFrame>
    </View>
  );
}
