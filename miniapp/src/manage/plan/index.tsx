import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import type { GatheringView } from '../../../../types/gatherings';
import { copyDraft, newDraft, revisionDraft } from '../../features/gatherings/storage';
import { mergeWords } from '../../features/gatherings/words/plan-merge';
import { useGathering } from '../../features/gatherings/queries/gatherings';
import { useMe } from '../../features/identity/use-me';
import { managedUnits } from '../../features/identity/view';
import { goBack, replacePage } from '../../platform/navigate';
import { Screen } from '../../ui/screen';
import { Unavailable } from '../../ui/unavailable';
import { PlanEditor } from './plan-editor';
import type { Problem } from './use-plan-editor';

export default function PlanPage() {
  const { gatheringId = '', hostId = '', copyOf = '' } = useRouter().params;
  if (copyOf) return <Copy gatheringId={copyOf} />;
  return gatheringId ? <Revision gatheringId={gatheringId} /> : <NewGathering hostId={hostId} />;
}

const resumedWords: Problem = { title: '已恢复上次未完成的填写', text: '内容只保存在本机，尚未提交。', tone: 'wait' };

const copiedWords: Problem = { title: '已带入上次的内容', text: '请选择新的日期，核对后再发布。', tone: 'wait' };

function NewGathering({ hostId }: { readonly hostId: string }) {
  const me = useMe();
  const units = managedUnits(me.value);
  const host = units.find(unit => unit.orgUnitId === hostId) ?? units[0];
  const hostKey = host?.orgUnitId ?? '';
  const self = me.value;
  const chair = self?.branch.orgUnitId === hostKey ? self : null;
  const start = useMemo(() => newDraft(hostKey, chair), [hostKey, chair]);
  if (me.state !== 'ready') return <Screen query={me} />;
  if (!host) return <Unavailable mark="支" title="您还没有管理的支部" text="如需安排活动，请联系上级党组织。" />;
  return (
    <PlanEditor
      key={hostKey}
      start={start.draft}
      hostName={host.name}
      published={false}
      said={start.resumed ? resumedWords : null}
      onDone={gatheringId => replacePage('member/gathering/index', { gatheringId })}
    />
  );
}

function Copy({ gatheringId }: { readonly gatheringId: string }) {
  const query = useGathering(gatheringId);
  const gathering = query.value?.gathering;
  const [start, setStart] = useState<ReturnType<typeof copyDraft>>();
  if (!start && gathering) setStart(copyDraft(gathering));
  if (!start || !gathering) return <Screen query={query} />;
  return (
    <PlanEditor
      start={start.draft}
      hostName={gathering.host.name}
      published={false}
      said={start.resumed ? resumedWords : copiedWords}
      onDone={made => replacePage('member/gathering/index', { gatheringId: made })}
    />
  );
}

function Revision({ gatheringId }: { readonly gatheringId: string }) {
  const query = useGathering(gatheringId);
  const gathering = query.value?.gathering;
  // The form starts from the gathering as it was when it opened; what others save later is merged when saving.
  const [first, setFirst] = useState<GatheringView>();
  if (!first && gathering) setFirst(gathering);
  if (!first) return <Screen query={query} />;
  return first.may.revise ? (
    <RevisionEditor first={first} />
  ) : (
    <Unavailable mark="止" title="不能再修改" text="活动已结束或已取消，或者您没有修改的权限。" />
  );
}

function RevisionEditor({ first }: { readonly first: GatheringView }) {
  const [{ draft, resumed, merged }] = useState(() => revisionDraft(first));
  const said: Problem | null = merged
    ? {
        title: '您离开期间，他人修改了这次活动',
        text: mergeWords(merged.conflicts, draft.base ?? draft.form),
        tone: 'wait',
      }
    : resumed
      ? resumedWords
      : null;
  return (
    <PlanEditor
      start={draft}
      hostName={first.host.name}
      published={first.state === 'published'}
      inSeries={first.seriesId !== null}
      said={said}
      onDone={goBack}
    />
  );
}
