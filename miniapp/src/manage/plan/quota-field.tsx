import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { NodePicker } from '../../features/contacts/components/node-picker';
import { useNode } from '../../features/contacts/queries/directory';
import { quotaWords } from '../../features/gatherings/words/quotas';
import type { PlanForm } from '../../features/gatherings/forms/plan';
import { withQuota } from '../../features/gatherings/forms/quotas';
import { TextField } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { Tap } from '../../ui/tap';

type Quotas = PlanForm['quotas'];

interface QuotaFieldProps {
  readonly hostId: string;
  readonly quotas: Quotas;
  readonly capacity: string;
  readonly onChange: (quotas: Quotas) => void;
}

/** At most so many of a branch: branches of the host, each with its seats. */
export function QuotaField({ hostId, quotas, capacity, onChange }: QuotaFieldProps) {
  const [picking, setPicking] = useState(false);
  const put = (branchId: string, seats: number) => onChange(withQuota(quotas, branchId, seats));
  return (
    <View className="field">
      <Text className="field__label">各支部名额上限（可不填）</Text>
      {quotas.map(({ branchId, seats }) => (
        <Quota
          key={branchId}
          branchId={branchId}
          seats={seats}
          onChange={next => put(branchId, next)}
          onRemove={() => onChange(quotas.filter(one => one.branchId !== branchId))}
        />
      ))}
      <Tap className="plan__add" label="添加支部名额上限" onTap={() => setPicking(true)}>
        <Text>＋ 添加支部</Text>
      </Tap>
      <Text className="field__hint">{quotaWords(quotas, capacity)}</Text>
      <Panel open={picking} title="为哪个支部设上限" onClose={() => setPicking(false)}>
        <NodePicker
          top={hostId}
          choosable={({ kind }) => kind === 'branch'}
          onChoose={({ orgUnitId }) => {
            setPicking(false);
            if (!quotas.some(({ branchId }) => branchId === orgUnitId)) put(orgUnitId, 1);
          }}
        />
      </Panel>
    </View>
  );
}

interface QuotaProps {
  readonly branchId: string;
  readonly seats: number;
  readonly onChange: (seats: number) => void;
  readonly onRemove: () => void;
}

function Quota({ branchId, seats, onChange, onRemove }: QuotaProps) {
  const name = useNode(branchId).value?.node.name ?? '支部';
  return (
    <View className="plan__quota">
      <View className="plan__name">
        <TextField
          label={name}
          type="number"
          maxLength={4}
          value={seats > 0 ? String(seats) : ''}
          placeholder="0，即不安排"
          onChange={typed => onChange(Math.min(2000, Number(typed.replace(/\D/g, ''))))}
        />
      </View>
      <Tap className="plan__remove" label={`移除${name}的上限`} onTap={onRemove}>
        <Text>移除</Text>
      </Tap>
    </View>
  );
}
