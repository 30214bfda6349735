import { Text, View } from '@tarojs/components';
import { Checks } from '../../../ui/checks';
import { ChoiceField } from '../../../ui/choice-field';
import { FieldFrame } from '../../../ui/field';
import { radiusOptions } from '../settings-words';
import type { PlanFieldsProps } from './plan-fields';

type Means = 'code' | 'location';

const usualRadius = 200;
const withheldOptions = [
  { value: 'yes', text: '可以签到，并作标记' },
  { value: 'no', text: '不能用手机签到' },
] as const;

/** By which means people check in. */
export function MeansFields({ form, errors, onChange }: PlanFieldsProps) {
  const { byCode, radius, mayBeWithheld } = form;
  const options = [
    { value: 'code', text: '签到码' },
    { value: 'location', text: '按位置' },
  ] as const;
  const on: Readonly<Record<Means, boolean>> = { code: byCode, location: radius > 0 };
  const toggle = (means: Means) => {
    if (means === 'code') onChange({ byCode: !byCode });
    if (means === 'location') onChange({ radius: radius > 0 ? 0 : usualRadius });
  };
  return (
    <View>
      <FieldFrame label="签到方式" hint="可多选。支部点名随时可用，没有手机的同志由支部登记。" error={errors.radius}>
        <Checks
          label="签到方式"
          options={options}
          values={options.map(({ value }) => value).filter(value => on[value])}
          onToggle={toggle}
        />
      </FieldFrame>
      {radius > 0 && (
        <View>
          <ChoiceField
            label="位置范围"
            groups={[{ name: '', options: radiusOptions(form) }]}
            value={String(radius)}
            onChange={value => onChange({ radius: Number(value) })}
          />
          <ChoiceField
            label="不愿提供位置的同志"
            groups={[{ name: '', options: withheldOptions }]}
            value={mayBeWithheld ? 'yes' : 'no'}
            onChange={value => onChange({ mayBeWithheld: value === 'yes' })}
          />
          <Text className="field__hint">只记录“在场内”或“不在场内”，不保存任何人的位置。</Text>
        </View>
      )}
    </View>
  );
}
