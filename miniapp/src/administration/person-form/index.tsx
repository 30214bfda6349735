import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import type { RosterRecord } from '../../../../types/membership';
import { amendmentDraft, newDraft } from '../../features/membership/storage';
import { mergeWords } from '../../features/membership/words/person-form';
import { useRecord } from '../../features/membership/queries';
import { useNode } from '../../features/contacts/queries/directory';
import { serverNow } from '../../platform/clock';
import { goBack, replacePage } from '../../platform/navigate';
import { Screen } from '../../ui/screen';
import { Unavailable } from '../../ui/unavailable';
import { PersonEditor } from './person-editor';
import type { Problem } from './use-person-editor';

export default function PersonFormPage() {
  const { orgUnitId = '', memberId = '' } = useRouter().params;
  return memberId ? <Amendment orgUnitId={orgUnitId} memberId={memberId} /> : <Newcomer orgUnitId={orgUnitId} />;
}

const resumedWords: Problem = { title: '已恢复上次未完成的填写', text: '内容只保存在本机，尚未提交。', tone: 'wait' };

function Newcomer({ orgUnitId }: { readonly orgUnitId: string }) {
  const branch = useNode(orgUnitId);
  const start = useMemo(() => newDraft(orgUnitId, serverNow()), [orgUnitId]);
  if (!branch.value) return <Screen query={branch} />;
  return (
    <PersonEditor
      start={start.draft}
      heading={`新增党员：${branch.value.node.name}`}
      phone={null}
      said={start.resumed ? resumedWords : null}
      onDone={({ branchId, memberId }) => replacePage('administration/person/index', { orgUnitId: branchId, memberId })}
    />
  );
}

function Amendment({ orgUnitId, memberId }: { readonly orgUnitId: string; readonly memberId: string }) {
  const query = useRecord(orgUnitId, memberId);
  const record = query.value?.record;
  // The form starts from the record as it was when it opened; what others save later is merged when saving.
  const [first, setFirst] = useState<RosterRecord>();
  if (!first && record) setFirst(record);
  if (!first) return <Screen query={query} />;
  if (first.state === 'active') return <AmendmentEditor first={first} />;
  return <Unavailable mark="止" title="不能修改" text="这位同志已不在册。如已回来，请先办理“恢复”。" />;
}

function AmendmentEditor({ first }: { readonly first: RosterRecord }) {
  const [{ draft, resumed, conflicts }] = useState(() => amendmentDraft(first));
  const said: Problem | null =
    conflicts.length > 0
      ? { title: '您离开期间，他人修改了这份资料', text: mergeWords(conflicts), tone: 'wait' }
      : resumed
        ? resumedWords
        : null;
  return (
    <PersonEditor start={draft} heading={`修改资料：${first.name}`} phone={first.phone} said={said} onDone={goBack} />
  );
}
