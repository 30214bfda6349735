import { View } from '@tarojs/components';
import { useState } from 'react';
import { NodePicker } from '../../features/contacts/components/node-picker';
import { consequenceWords, taskWords, type PlacementTask } from '../../features/membership/words/placement';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { formatFullDate, toDateText } from '../../ui/format-time';
import { FieldFrame } from '../../ui/field';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';
import { DateField } from '../../ui/picker-field';
import { ReasonField } from '../../ui/reason-field';
import { Screen } from '../../ui/screen';
import { usePlacement, type Seen } from './use-placement';
import './placement-form.scss';

interface PlacementFormProps extends Seen {
  readonly task: PlacementTask;
  /** Where choosing a branch begins. */
  readonly top: string;
  /** Somebody changed the record in the meantime. */
  readonly onStale: (seen: Seen) => void;
}

/** Where a person belongs from which day on, and why. */
export function PlacementForm({ task, record, now, top, onStale }: PlacementFormProps) {
  const form = usePlacement(task, { record, now }, onStale);
  const [picking, setPicking] = useState(false);
  const words = taskWords[task];
  const [present] = record.placements;
  const where = present ? `${present.unitName} · ${present.branchName}` : '';
  if (picking)
    return (
      <Screen
        footer={
          <Button kind="quiet" onTap={() => setPicking(false)}>
            不选了，返回
          </Button>
        }
      >
        <NodePicker
          top={top}
          choosable={({ kind }) => kind === 'branch'}
          onChoose={({ orgUnitId, name }) => {
            form.choose({ orgUnitId, name });
            setPicking(false);
          }}
        />
      </Screen>
    );
  return (
    <Screen footer={<Button onTap={form.ask}>{words.verb}</Button>}>
      <PageHead title={`${words.verb}：${record.name}`} lines={[where]} />
      {form.problem && (
        <View className="placement__part">
          <Callout tone="bad" title={form.problem} />
        </View>
      )}
      {task !== 'depart' && (
        <View className="placement__part">
          <FieldFrame label={task === 'move' ? '调到哪个支部' : '回到哪个支部'} error={form.targetError}>
            <CellGroup>
              <Cell
                title={form.target?.name ?? '请选择支部'}
                {...(form.target && { value: '更换' })}
                onTap={() => setPicking(true)}
              />
            </CellGroup>
          </FieldFrame>
        </View>
      )}
      <Card>
        <DateField
          label={words.dayLabel}
          value={form.date}
          start="1949-10-01"
          end={toDateText(now)}
          format={formatFullDate}
          hint="默认今天，可以选以前的日期"
          error={form.dayError}
          onChange={form.pick}
        />
        <ReasonField
          label={words.reasonLabel}
          usual={words.usual}
          value={form.reason}
          error={form.reasonError}
          onChange={form.write}
        />
      </Card>
      <Dialog
        open={form.confirming}
        title={`${words.verb}？`}
        text={consequenceWords({ task, record, target: form.target?.name ?? '', on: form.on, now })}
        confirm={words.verb}
        danger={task === 'depart'}
        busy={form.busy}
        onConfirm={form.submit}
        onCancel={form.cancel}
      />
    </Screen>
  );
}
