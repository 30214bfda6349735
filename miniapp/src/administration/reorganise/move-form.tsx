import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactNode } from '../../../../types/contacts';
import { NodePicker } from '../../features/contacts/components/node-picker';
import { useMe } from '../../features/identity/use-me';
import { administeredUnits } from '../../features/identity/view';
import { moveOrgUnit } from '../../features/organisation/api';
import { aboveWords, moveWords } from '../../features/organisation/words';
import { useIdFor } from '../../platform/use-id-for';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { FieldFrame } from '../../ui/field';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';
import { ReasonField } from '../../ui/reason-field';
import { Screen } from '../../ui/screen';
import { showToast } from '../../ui/toast';
import { useTreeCommand, type TreeFormProps } from './use-tree-command';
import './move-form.scss';

const targetMissing = '请选择新的上级';
const reasonMissing = '请填写移动原因';
const usual = ['机构调整', '支部重新划分', '登记有误'];

/** Puts a part of the tree, with everything below it, elsewhere. */
export function MoveForm({ seen: { orgUnit }, reload }: TreeFormProps) {
  const held = administeredUnits(useMe().value).map(unit => unit.orgUnitId);
  const [target, setTarget] = useState<ContactNode>();
  const [reason, setReason] = useState('');
  const [step, setStep] = useState<'form' | 'picking' | 'confirming'>('form');
  const [asked, setAsked] = useState(false);
  const { busy, errorAt, run, forget } = useTreeCommand(reload);
  const { orgUnitId, version: basedOn } = orgUnit;
  const given = reason.trim();
  const content = { orgUnitId, basedOn, toParentId: target?.orgUnitId ?? '', reason: given };
  const changeId = useIdFor(content);
  const top = orgUnit.above.find(node => held.includes(node.orgUnitId))?.orgUnitId ?? held[0] ?? '';
  const ask = () => {
    setAsked(true);
    if (target && given) setStep('confirming');
    else showToast(target ? reasonMissing : targetMissing, 'bad');
  };
  const submit = async () => {
    await run(() => moveOrgUnit({ ...content, changeId }), '已移动');
    setStep('form');
  };
  const choose = (node: ContactNode) => {
    setTarget(node);
    forget();
    setStep('form');
  };
  const canHold = ({ kind, orgUnitId: id }: ContactNode) =>
    id !== orgUnitId && (kind === 'unit' || (kind === 'generalBranch' && orgUnit.kind === 'branch'));
  if (step === 'picking')
    return (
      <Screen
        footer={
          <Button kind="quiet" onTap={() => setStep('form')}>
            不选了，返回
          </Button>
        }
      >
        <NodePicker top={top} choosable={canHold} onChoose={choose} />
      </Screen>
    );
  const problem = errorAt('');
  return (
    <Screen footer={<Button onTap={ask}>移动</Button>}>
      <PageHead title={`移动：${orgUnit.name}`} lines={[`现在归 ${aboveWords(orgUnit)}`]} />
      {problem && <Callout tone="bad" title={problem} />}
      <View className="move-form__target">
        <FieldFrame label="移到哪里" error={errorAt('target') ?? (asked && !target ? targetMissing : undefined)}>
          <CellGroup>
            <Cell
              title={target?.name ?? '请选择新的上级'}
              {...(target && { value: '更换' })}
              onTap={() => setStep('picking')}
            />
          </CellGroup>
        </FieldFrame>
      </View>
      <Card>
        <ReasonField
          label="移动原因"
          usual={usual}
          value={reason}
          error={asked && !given ? reasonMissing : undefined}
          onChange={setReason}
        />
      </Card>
      <Dialog
        open={step === 'confirming'}
        title="移动？"
        text={moveWords(orgUnit, target?.name ?? '')}
        confirm="移动"
        busy={busy}
        onConfirm={submit}
        onCancel={() => setStep('form')}
      />
    </Screen>
  );
}
