import { useState } from 'react';
import { renameOrgUnit } from '../../features/organisation/api';
import { useIdFor } from '../../platform/use-id-for';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';
import { Screen } from '../../ui/screen';
import { useTreeCommand, type TreeFormProps } from './use-tree-command';

/** Gives a part of the tree another name. */
export function RenameForm({ seen: { orgUnit }, reload }: TreeFormProps) {
  const [name, setName] = useState(orgUnit.name);
  const [asked, setAsked] = useState(false);
  const { busy, errorAt, run, forget } = useTreeCommand(reload);
  const { orgUnitId, version: basedOn } = orgUnit;
  const given = name.trim();
  const content = { orgUnitId, basedOn, name: given };
  const changeId = useIdFor(content);
  const problem = errorAt('');
  const submit = () => {
    setAsked(true);
    if (given) return run(() => renameOrgUnit({ ...content, changeId }), '已更名');
  };
  return (
    <Screen
      footer={
        <Button busy={busy} busyText="正在保存" onTap={submit}>
          更名
        </Button>
      }
    >
      <PageHead title={`更名：${orgUnit.name}`} lines={['以前的签到表仍写原来的名称']} />
      {problem && <Callout tone="bad" title={problem} />}
      <Card>
        <TextField
          label="新名称"
          value={name}
          error={errorAt('name') ?? (asked && !given ? '请填写名称' : undefined)}
          onChange={value => {
            setName(value);
            forget();
          }}
        />
      </Card>
    </Screen>
  );
}
