import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { columnsWords, isLacking } from '../../features/roster/view';
import { Button } from '../../ui/button';
import { Card, Section } from '../../ui/card';
import { ChoiceField } from '../../ui/choice-field';
import type { Check } from './use-check';
import './column-choice.scss';

/** Which heading of the file stands for what: as found, to be put right where it is not as meant. */
export function ColumnChoice({ check }: { readonly check: Check }) {
  const { checked, again, chosen } = check;
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState(chosen);
  if (!again) return null;
  const busy = check.step !== 'idle';
  if (!checked)
    return (
      <Section title="列的对应">
        <View className="column-choice__go">
          <Button kind="quiet" busy={busy} busyText="正在检查" onTap={() => again(chosen)}>
            查看或更改
          </Button>
        </View>
      </Section>
    );
  const { columns, headings } = checked;
  const lacking = columns.some(isLacking);
  const changed = Object.entries(choice).some(([field, heading]) => chosen[field] !== heading);
  return (
    <Section title="列的对应">
      <Text className="column-choice__words">{columnsWords(columns)}</Text>
      {!open && !lacking ? (
        <View className="column-choice__go">
          <Button kind="quiet" onTap={() => setOpen(true)}>
            查看或更改
          </Button>
        </View>
      ) : (
        <Card>
          {columns.map(column => {
            const { sheet, field, title, required } = column;
            const found = (headings[sheet] ?? []).map(heading => ({ value: heading, text: heading }));
            const options = required ? found : [...found, { value: '', text: '文件中没有' }];
            const value = choice[field] ?? column.column ?? '';
            return (
              <ChoiceField
                key={`${sheet} ${field}`}
                label={`${title}${required ? '（必填）' : ''}`}
                hint={value === '' ? '这一项保持原样' : undefined}
                error={required && value === '' ? '请选择文件中的哪一列' : undefined}
                groups={[{ name: '', options }]}
                value={value}
                onChange={heading => setChoice({ ...choice, [field]: heading })}
              />
            );
          })}
        </Card>
      )}
      {changed && (
        <View className="column-choice__go">
          <Button kind="secondary" busy={busy} busyText="正在检查" onTap={() => again(choice)}>
            按新的对应重新检查
          </Button>
        </View>
      )}
    </Section>
  );
}
