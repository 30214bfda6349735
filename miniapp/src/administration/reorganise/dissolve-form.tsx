import { useState } from 'react';
import { dissolveOrgUnit } from '../../features/organisation/api';
import { dissolveWords } from '../../features/organisation/words';
import { useIdFor } from '../../platform/use-id-for';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';
import { ReasonField } from '../../ui/reason-field';
import { Screen } from '../../ui/screen';
import { showToast } from '../../ui/toast';
import { useTreeCommand, type TreeFormProps } from './use-tree-command';

const reasonMissing = '请填写撤销原因';
const usual = ['机构撤销', '支部合并', '登记有误'];

/** Dissolves a part of the tree that nobody belongs to any more. */
export function DissolveForm({ seen: { orgUnit }, reload }: TreeFormProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const { busy, errorAt, run } = useTreeCommand(reload);
  const { orgUnitId, version: basedOn } = orgUnit;
  const given = reason.trim();
  const content = { orgUnitId, basedOn, reason: given };
  const changeId = useIdFor(content);
  const problem = errorAt('') ?? errorAt('target');
  const ask = () => {
    setAsked(true);
    if (given) setConfirming(true);
    else showToast(reasonMissing, 'bad');
  };
  const submit = async () => {
    // The page of what was dissolved has nothing more to show.
    await run(() => dissolveOrgUnit({ ...content, changeId }), '已撤销', 2);
    setConfirming(false);
  };
  return (
    <Screen
      footer={
        <Button kind="danger" onTap={ask}>
          撤销
        </Button>
      }
    >
      <PageHead title={`撤销：${orgUnit.name}`} lines={['以前的签到表和变更记录都保留']} />
      {problem && <Callout tone="bad" title={problem} />}
      <Card>
        <ReasonField
          label="撤销原因"
          usual={usual}
          value={reason}
          error={asked && !given ? reasonMissing : undefined}
          onChange={setReason}
        />
      </Card>
      <Dialog
        open={confirming}
        title="撤销？"
        text={dissolveWords(orgUnit)}
        confirm="撤销"
        danger
        busy={busy}
        onConfirm={submit}
        onCancel={() => setConfirming(false)}
      />
    </Screen>
  );
}
