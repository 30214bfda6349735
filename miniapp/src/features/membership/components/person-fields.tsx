import { View } from '@tarojs/components';
import { toDateText, formatFullDate } from '../../../ui/format-time';
import { Card } from '../../../ui/card';
import { ChoiceField } from '../../../ui/choice-field';
import { Choices } from '../../../ui/choices';
import { FieldFrame, TextField } from '../../../ui/field';
import { DateField } from '../../../ui/picker-field';
import type { PersonErrors, PersonForm } from '../forms';
import { fieldNames } from '../words/person-form';
import { genderNames } from '../words/person';
import { dutyNames, standingName } from '../../identity/words/member';
import { PhoneField } from './phone-field';

export interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly errors: PersonErrors;
  readonly now: number;
  readonly isNew: boolean;
  /** The phone number on record, masked. */
  readonly phone: string | null;
  readonly onChange: (change: Partial<PersonForm>) => void;
}

const options = <K extends string>(names: Readonly<Record<K, string>>) =>
  (Object.entries(names) as [K, string][]).map(([value, text]) => ({ value, text }));

const genders = options(genderNames);
const duties = [{ value: 'none' as const, text: '无' }, ...options(dutyNames)];
const standings = (['full', 'probationary'] as const).map(value => ({ value, text: standingName(value) }));

/** Everything that the roster says of a person, to be filled in. */
export function PersonFields(props: PersonFieldsProps) {
  const { form, errors, now, isNew, onChange } = props;
  const line = (field: 'name' | 'title' | 'group' | 'officePhone' | 'email' | 'wecom', more = {}) => (
    <TextField
      label={fieldNames[field]}
      value={form[field]}
      error={errors[field]}
      onChange={value => onChange({ [field]: value })}
      {...more}
    />
  );
  return (
    <View>
      {isNew && <NewcomerFields {...props} />}
      <Card>
        {line('name', { maxLength: 40 })}
        <FieldFrame label={fieldNames.gender}>
          <Choices
            label={fieldNames.gender}
            options={genders}
            value={form.gender}
            onChange={gender => onChange({ gender })}
          />
        </FieldFrame>
        <FieldFrame label={fieldNames.standing} error={errors.standing}>
          <Choices
            label={fieldNames.standing}
            options={standings}
            value={form.standing}
            onChange={standing => onChange({ standing })}
          />
        </FieldFrame>
        <DateField
          label={`${fieldNames.joinedAt}（可不填）`}
          value={form.joinedAt}
          start="1921-07-01"
          end={toDateText(now)}
          format={formatFullDate}
          error={errors.joinedAt}
          onChange={joinedAt => onChange({ joinedAt })}
        />
      </Card>
      <Card>
        {line('title', { optional: true, placeholder: '例如：二级主任科员' })}
        <ChoiceField
          label={fieldNames.duty}
          groups={[{ name: '', options: duties }]}
          value={form.duty}
          error={errors.duty}
          onChange={duty => onChange({ duty })}
        />
        {line('group', { optional: true, placeholder: '例如：第一党小组' })}
      </Card>
      <Card>
        <PhoneField {...props} />
        {line('officePhone', { optional: true })}
        {line('email', { optional: true, maxLength: 100 })}
        {line('wecom', { optional: true })}
      </Card>
      {!isNew && (
        <Card>
          <TextField
            label={fieldNames.reason}
            optional
            value={form.reason}
            maxLength={100}
            placeholder="例如：职务变动"
            error={errors.reason}
            onChange={reason => onChange({ reason })}
          />
        </Card>
      )}
    </View>
  );
}

/** What is asked of somebody new only. */
function NewcomerFields({ form, errors, now, onChange }: PersonFieldsProps) {
  return (
    <Card>
      <TextField
        label={fieldNames.no}
        value={form.no}
        maxLength={40}
        placeholder="花名册上的编号"
        hint="填好后不能更改，导入时按它认人"
        error={errors.no}
        onChange={no => onChange({ no })}
      />
      <DateField
        label={fieldNames.on}
        value={form.on}
        start="1949-10-01"
        end={toDateText(now)}
        format={formatFullDate}
        error={errors.on}
        onChange={on => onChange({ on })}
      />
    </Card>
  );
}
