import { View } from '@tarojs/components';
import type { GrantErrors, GrantForm } from '../../features/roles/forms/grant';
import { serverNow } from '../../platform/clock';
import { Choices } from '../../ui/choices';
import { FieldFrame } from '../../ui/field';
import { formatFullDate, toDateText } from '../../ui/format-time';
import { DateField } from '../../ui/picker-field';

interface PeriodFieldsProps {
  readonly form: GrantForm;
  readonly errors: GrantErrors;
  readonly onChange: (part: Partial<GrantForm>) => void;
}

const beginnings = [
  { value: 'now', text: '立即' },
  { value: 'day', text: '指定日期' },
] as const;
const endings = [
  { value: 'never', text: '长期' },
  { value: 'day', text: '指定日期' },
] as const;

/** From when until when, by days. */
export function PeriodFields({ form, errors, onChange }: PeriodFieldsProps) {
  const today = toDateText(serverNow());
  return (
    <View>
      <View className="grant__part">
        <FieldFrame label="开始">
          <Choices label="开始" options={beginnings} value={form.begins} onChange={begins => onChange({ begins })} />
        </FieldFrame>
        {form.begins === 'day' && (
          <DateField
            label="开始日期"
            value={form.firstDay}
            start={today}
            format={formatFullDate}
            error={errors.firstDay}
            onChange={firstDay => onChange({ firstDay })}
          />
        )}
      </View>
      <View className="grant__part">
        <FieldFrame label="截止">
          <Choices label="截止" options={endings} value={form.ends} onChange={ends => onChange({ ends })} />
        </FieldFrame>
        {form.ends === 'day' && (
          <DateField
            label="截止日期"
            hint="当天仍然有效"
            value={form.lastDay}
            start={today}
            format={formatFullDate}
            error={errors.lastDay}
            onChange={lastDay => onChange({ lastDay })}
          />
        )}
      </View>
    </View>
  );
}
