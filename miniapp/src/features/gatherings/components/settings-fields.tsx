import { View } from '@tarojs/components';
import { Checks } from '../../../ui/checks';
import { ChoiceField } from '../../../ui/choice-field';
import { FieldFrame } from '../../../ui/field';
import { hoursOptions, reminderOptions, remindersIn } from '../words/plan-settings';
import { StudyField, type PlanFieldsProps } from './plan-fields';

const remindersAtMost = 4;

/** What to study beforehand, the hours that attending brings, and when people are reminded. */
export function SettingsFields({ form, errors, onChange }: PlanFieldsProps) {
  const chosen = remindersIn(form);
  const toggle = (value: string) => {
    const minutes = Number(value);
    const next = chosen.includes(minutes) ? chosen.filter(one => one !== minutes) : [...chosen, minutes];
    if (next.length <= remindersAtMost) onChange({ remindBefore: next });
  };
  return (
    <View>
      {form.reflection === null && <StudyField form={form} errors={errors} onChange={onChange} />}
      <ChoiceField
        label="计入培训学时"
        groups={[{ name: '', options: hoursOptions(form) }]}
        value={form.hours === null ? '' : String(form.hours)}
        error={errors.hours}
        onChange={hours => onChange({ hours: Number(hours) })}
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
