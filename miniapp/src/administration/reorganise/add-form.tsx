import { View } from '@tarojs/components';
import { useState } from 'react';
import { addOrgUnit } from '../../features/organisation/api';
import { kindNames, type Addable } from '../../features/organisation/words';
import { useIdFor } from '../../platform/use-id-for';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choices } from '../../ui/choices';
import { FieldFrame, TextField } from '../../ui/field';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';
import { Screen } from '../../ui/screen';
import { useTreeCommand, type TreeFormProps } from './use-tree-command';

const codeShape = /^[0-9A-Za-z_-]{1,40}$/;

/** Sets up a part of the tree right below this one. */
export function AddForm({ seen, reload }: TreeFormProps) {
  const { orgUnit, may } = seen;
  const [kind, setKind] = useState<Addable | ''>(may.add.length === 1 ? (may.add[0] ?? '') : '');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, errorAt, run, forget } = useTreeCommand(reload);
  const [newId, given] = [code.trim(), name.trim()];
  const content = { orgUnitId: orgUnit.orgUnitId, newId, name: given, kind };
  const changeId = useIdFor(content);
  const wrongCode = !newId ? '请填写编号' : codeShape.test(newId) ? undefined : '编号只能用字母、数字和横线';
  const submit = () => {
    setAsked(true);
    if (kind && !wrongCode && given) return run(() => addOrgUnit({ ...content, kind, changeId }), '已新增');
  };
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    forget();
  };
  return (
    <Screen
      footer={
        <Button busy={busy} busyText="正在新增" onTap={submit}>
          新增
        </Button>
      }
    >
      <PageHead title={`在“${orgUnit.name}”下新增`} />
      {errorAt('') && <Callout tone="bad" title={errorAt('') ?? ''} />}
      {errorAt('target') && <Callout tone="bad" title={errorAt('target') ?? ''} />}
      <View>
        <Card>
          <FieldFrame label="类型" error={asked && !kind ? '请选择类型' : undefined}>
            <Choices
              label="类型"
              options={may.add.map(value => ({ value, text: kindNames[value] }))}
              value={kind}
              onChange={setKind}
            />
          </FieldFrame>
          <TextField
            label="名称"
            value={name}
            error={errorAt('name') ?? (asked && !given ? '请填写名称' : undefined)}
            onChange={typed(setName)}
          />
          <TextField
            label="编号"
            value={code}
            maxLength={40}
            hint="与花名册中的代码一致，填好后不能更改"
            error={errorAt('code') ?? (asked ? wrongCode : undefined)}
            onChange={typed(setCode)}
          />
        </Card>
      </View>
    </Screen>
  );
}
