import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Contract } from '../../../../types/contract';
import type { Output } from '../../../../types/operation';
import { delegate } from '../../features/roles/api';
import { type DelegationErrors, delegationOf, emptyDelegation } from '../../features/roles/forms/delegation';
import { delegationRefusalWords } from '../../features/roles/words';
import { dutyNames } from '../../features/identity/words/member';
import { serverNow } from '../../platform/clock';
import { newId } from '../../platform/new-id';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { TextField } from '../../ui/field';
import { formatFullDate, toDateText } from '../../ui/format-time';
import { Callout } from '../../ui/callout';
import { DateField } from '../../ui/picker-field';
import { Panel } from '../../ui/panel';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

interface DelegationPanelProps {
  readonly orgUnitId: string;
  readonly candidates: Output<Contract['roles']['listDelegations']>['candidates'];
  readonly dayLimit: number;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}

/** Who stands in, from when until when, and why. */
export function DelegationPanel({ orgUnitId, candidates, dayLimit, onDone, onClose }: DelegationPanelProps) {
  const [form, setForm] = useState(() => emptyDelegation(serverNow()));
  const [errors, setErrors] = useState<DelegationErrors>({});
  // Made once for what is filled in, so that sending it again delegates nothing twice.
  const [grantId, setGrantId] = useState(newId);
  const { busy, problem, attempt } = useAttempt();
  const put = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setErrors({});
    setGrantId(newId());
  };
  const submit = async () => {
    const outcome = delegationOf(form, dayLimit, serverNow());
    setErrors(outcome.ok ? {} : outcome.errors);
    if (!outcome.ok) return;
    const done = await attempt(async () => {
      const answer = await delegate({ ...outcome.wanted, orgUnitId, grantId });
      return answer.ok ? undefined : delegationRefusalWords(answer.refusal, serverNow());
    });
    await onDone();
    if (!done) return;
    showToast('已委托', 'good');
    onClose();
  };
  const options = candidates.map(({ memberId, name, duty }) => ({
    value: memberId,
    text: `${name}（${dutyNames[duty]}）`,
  }));
  const today = toDateText(serverNow());
  const day = { start: today, format: formatFullDate };
  return (
    <Panel open title="委托支部委员代行" onClose={onClose}>
      <View className="delegation__form">
        <ChoiceField
          label="代行的委员"
          groups={[{ name: '', options }]}
          value={form.memberId}
          error={errors.memberId}
          onChange={memberId => put({ memberId })}
        />
        <DateField
          {...day}
          label="开始日期"
          value={form.firstDay}
          error={errors.firstDay}
          onChange={firstDay => put({ firstDay })}
        />
        <DateField
          {...day}
          label="截止日期"
          hint={`当天仍然有效，一次最长 ${dayLimit} 天`}
          value={form.lastDay}
          error={errors.lastDay}
          onChange={lastDay => put({ lastDay })}
        />
        <TextField
          label="委托原因"
          maxLength={100}
          value={form.reason}
          placeholder="如：外出学习"
          error={errors.reason}
          onChange={reason => put({ reason })}
        />
        {problem && <Callout tone="bad" title={problem} />}
        <Button busy={busy} onTap={submit}>
          委托
        </Button>
      </View>
    </Panel>
  );
}
