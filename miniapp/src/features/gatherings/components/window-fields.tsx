import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../ui/card';
import { ChoiceField } from '../../../ui/choice-field';
import { Tap } from '../../../ui/tap';
import { closesOptions, lateFrom, lateOptions, lateValue, opensOptions, windowWords } from '../words/plan';
import type { PlanFieldsProps } from './plan-fields';

/** When phones may check in: said in a sentence, opened up to be changed. */
export function WindowFields({ form, errors, now, onChange }: PlanFieldsProps) {
  const wrong = errors.opensBefore ?? errors.lateAfter ?? errors.closesAfter;
  const [opened, setOpened] = useState(false);
  const open = opened || wrong !== undefined;
  return (
    <Card>
      <View className="window-fields__head">
        <Text className="window-fields__title">签到时段</Text>
        {!wrong && (
          <Tap className="window-fields__more" onTap={() => setOpened(!opened)}>
            <Text>{open ? '收起' : '调整'}</Text>
          </Tap>
        )}
      </View>
      <Text className="window-fields__now">{windowWords(form, now)}</Text>
      {open && (
        <View>
          <ChoiceField
            label="签到开始"
            groups={[{ name: '', options: opensOptions(form) }]}
            value={String(form.opensBefore)}
            error={errors.opensBefore}
            onChange={value => onChange({ opensBefore: Number(value) })}
          />
          <ChoiceField
            label="计迟到"
            groups={[{ name: '', options: lateOptions(form) }]}
            value={lateValue(form)}
            error={errors.lateAfter}
            onChange={value => onChange({ lateAfter: lateFrom(value) })}
          />
          <ChoiceField
            label="手机签到截止"
            groups={[{ name: '', options: closesOptions(form) }]}
            value={String(form.closesAfter)}
            error={errors.closesAfter}
            onChange={value => onChange({ closesAfter: Number(value) })}
          />
          <Text className="field__hint">截止后仍可由支部书记点名，直到生成签到表。</Text>
        </View>
      )}
    </Card>
  );
}
