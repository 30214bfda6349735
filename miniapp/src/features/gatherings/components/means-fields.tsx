import { Text, View } from '@tarojs/components';
import { Checks } from '../../../ui/checks';
import { ChoiceField } from '../../../ui/choice-field';
import { FieldFrame } from '../../../ui/field';
import { usualReflection } from '../forms/plan-defaults';
import { radiusOptions, reflectionOptions } from '../words/plan-settings';
import type { PlanFieldsProps } from './plan-fields';

type Means = 'code' | 'location' | 'online';

const usualRadius = 200;
const withheldOptions = [
  { value: 'yes', text: '可以签到，并作标记' },
  { value: 'no', text: '不能用手机签到' },
] as const;
const checkOutOptions = [{ value: 'checkOut', text: '需要签退' }] as const;

interface MeansFieldsProps extends PlanFieldsProps {
  /** Whether gatherings of that kind may be studied online. */
  readonly mayBeOnline: boolean;
}

/** By which means people check in, and whether they check out. */
export function MeansFields({ form, errors, mayBeOnline, onChange }: MeansFieldsProps) {
  const { byCode, radius, mayBeWithheld, reflection, checkOut } = form;
  const online = reflection !== null;
  const options: readonly { readonly value: Means; readonly text: string }[] = [
    { value: 'code', text: '签到码' },
    { value: 'location', text: '按位置' },
    ...(mayBeOnline || online ? [{ value: 'online', text: '线上学习' } as const] : []),
  ];
  const on: Readonly<Record<Means, boolean>> = { code: byCode, location: radius !== null, online };
  const toggle = (means: Means) => {
    if (means === 'code') onChange({ byCode: !byCode });
    if (means === 'location') onChange({ radius: radius !== null ? null : usualRadius });
    if (means === 'online') onChange({ reflection: online ? null : usualReflection });
  };
  return (
    <View>
      <FieldFrame
        label="签到方式"
        hint="可多选。支部点名随时可用，没有手机的同志由支部登记。"
        error={errors.radius ?? errors.reflection}
      >
        <Checks
          label="签到方式"
          options={options}
          values={options.map(({ value }) => value).filter(value => on[value])}
          onToggle={toggle}
        />
      </FieldFrame>
      {radius !== null && (
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
      {online && (
        <ChoiceField
          label="线上学习的心得"
          hint="在签到时段内打开全部学习内容并提交心得，即为签到。不统计任何人的学习时长；心得只有本人、主办方书记和主持人可见。"
          groups={[{ name: '', options: reflectionOptions(form) }]}
          value={String(reflection)}
          onChange={value => onChange({ reflection: Number(value) })}
        />
      )}
      <FieldFrame label="签退" hint="散会时扫同一个签到码签退，也可由支部登记。没有签退只作注明，不影响出席。">
        <Checks
          label="签退"
          options={checkOutOptions}
          values={checkOut ? ['checkOut'] : []}
          onToggle={() => onChange({ checkOut: !checkOut })}
        />
      </FieldFrame>
    </View>
  );
}
