import { Text, View } from '@tarojs/components';
import { Button, ButtonRow } from '../../../ui/button';
import { FieldFrame, TextField } from '../../../ui/field';
import { fieldNames } from '../words/person-form';
import type { PersonFieldsProps } from './person-fields';
import './phone-field.scss';

const label = fieldNames.phone;

/** The mobile number: the one on record is not shown in full, and stays as it is until another one is asked for. */
export function PhoneField({ form, errors, phone, onChange }: Omit<PersonFieldsProps, 'now' | 'isNew'>) {
  if (form.phone === null)
    return (
      <FieldFrame label={label} hint="不点“更换”就保持不变">
        <View className="phone-field__kept">
          <Text className="phone-field__number">{phone ?? '未填写'}</Text>
          <Button kind="quiet" label="更换手机号码" onTap={() => onChange({ phone: '' })}>
            {phone === null ? '填写' : '更换'}
          </Button>
        </View>
      </FieldFrame>
    );
  const removes = phone !== null && form.phone.trim() === '';
  return (
    <View className="phone-field">
      <TextField
        label={label}
        optional={phone === null}
        type="number"
        value={form.phone}
        maxLength={20}
        placeholder="11 位手机号码"
        hint={removes ? '留空保存，会删去原来的号码' : undefined}
        error={errors.phone}
        onChange={value => onChange({ phone: value })}
      />
      {phone !== null && (
        <View className="phone-field__back">
          <ButtonRow>
            <Button kind="quiet" onTap={() => onChange({ phone: null })}>
              {`不改了，保留 ${phone}`}
            </Button>
          </ButtonRow>
        </View>
      )}
    </View>
  );
}
