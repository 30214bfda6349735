import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../../ui/card';
import { ChoiceField } from '../../../ui/choice-field';
import { Choices } from '../../../ui/choices';
import { TextField } from '../../../ui/field';
import { signUpClosesOptions, signUpFormWords, signUpOpensOptions } from '../words/plan-sign-up';
import type { PlanFieldsProps } from './plan-fields';

const choices = [
  { value: 'off', text: '不需要' },
  { value: 'on', text: '需要报名' },
] as const;

interface SignUpFieldsProps extends PlanFieldsProps {
  /** What follows the number of seats. */
  readonly children?: ReactNode;
}

/** Whether people sign up, when, and for how many seats. */
export function SignUpFields({ form, errors, now, onChange, children }: SignUpFieldsProps) {
  return (
    <Card>
      <View className="window-fields__head window-fields__head--alone">
        <Text className="window-fields__title">报名</Text>
      </View>
      <Choices
        label="是否报名"
        options={choices}
        value={form.signUp ? 'on' : 'off'}
        onChange={value => onChange({ signUp: value === 'on' })}
      />
      <Text className="window-fields__now">{signUpFormWords(form, now)}</Text>
      {form.signUp && (
        <View>
          <TextField
            label="名额"
            type="number"
            optional
            maxLength={4}
            value={form.capacity}
            placeholder="不限请留空"
            hint="减少名额不会取消已报上名的同志；如需取消，请在报名名单中办理并说明原因。"
            error={errors.capacity}
            onChange={capacity => onChange({ capacity })}
          />
          {children}
          <ChoiceField
            label="报名开始"
            groups={[{ name: '', options: signUpOpensOptions(form) }]}
            value={String(form.signUpOpens)}
            error={errors.signUpOpens}
            onChange={value => onChange({ signUpOpens: Number(value) })}
          />
          <ChoiceField
            label="报名截止"
            groups={[{ name: '', options: signUpClosesOptions(form) }]}
            value={String(form.signUpCloses)}
            error={errors.signUpCloses}
            onChange={value => onChange({ signUpCloses: Number(value) })}
          />
        </View>
      )}
    </Card>
  );
}
