import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { getProofLink } from '../../features/attachments/api';
import { AttachmentList } from '../../features/attachments/components/attachment-list';
import { nameOfLeave, usualAnswers } from '../../features/leaves/words';
import { useUndecided } from '../../features/leaves/queries';
import { serverNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { Choices } from '../../ui/choices';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/field';
import { formatMoment } from '../../ui/format-time';
import { MoreButton } from '../../ui/more-button';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { Panel } from '../../ui/panel';
import { useDrawn } from '../../ui/use-drawn';
import { useDecision } from './use-decision';
import './index.scss';

export default function LeavesPage() {
  const query = useUndecided(useRouter().params.orgUnitId ?? '');
  const decision = useDecision(query.reload);
  const items = query.value?.items ?? [];
  const list = useDrawn(items, '');
  const now = serverNow();
  return (
    <Screen
      query={query}
      empty={items.length === 0 && <Empty mark="假" title="没有待审批的请假" text="党员申请请假后会列在这里。" />}
    >
      <CellGroup>
        {list.shown.map(item => (
          <Cell
            key={item.request?.requestId}
            title={`${item.name} · ${nameOfLeave(item)}：${item.reason}`}
            note={`${item.title} · ${formatMoment(item.startsAt, now)} · ${item.branchName}${item.request?.proofs.length ? ' · 有证明材料' : ''}`}
            onTap={() => decision.open(item)}
          />
        ))}
      </CellGroup>
      <View>{list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}</View>
      <DecisionPanel decision={decision} now={now} />
    </Screen>
  );
}

/** One request in full, and what can be answered to it. */
function DecisionPanel({ decision, now }: { readonly decision: ReturnType<typeof useDecision>; readonly now: number }) {
  const { item, words, setWords, busy, problem, open, decide } = decision;
  if (!item) return null;
  const { gatheringId, branchId, memberId } = item;
  const proofs = item.request?.proofs ?? [];
  const asked = item.request ? `${formatMoment(item.request.at, now)} 申请` : '';
  return (
    <Panel open title={`${item.name}申请${nameOfLeave(item)}`} onClose={() => open(null)}>
      <CellGroup>
        <Cell title={item.reason} note={asked} />
        <Cell title={item.title} note={`${formatMoment(item.startsAt, now)} · ${item.branchName}`} />
      </CellGroup>
      {proofs.length > 0 && (
        <View className="leaves__proofs">
          <Text className="field__label">证明材料（仅本人和审批人可以查看）</Text>
          <AttachmentList
            attachments={proofs}
            getLink={attachmentId => getProofLink({ gatheringId, branchId, memberId, attachmentId })}
          />
        </View>
      )}
      <View className="leaves__words">
        <Choices
          label="常用答复"
          options={usualAnswers.map(text => ({ value: text, text }))}
          value={usualAnswers.includes(words) ? words : ''}
          onChange={setWords}
        />
        <TextField label="答复" optional maxLength={100} value={words} onChange={setWords} />
        {problem && <Callout tone="bad" title={problem} />}
      </View>
      <View className="leaves__actions">
        <Button busy={busy} onTap={() => decide('approved')}>
          批准
        </Button>
        <Button kind="secondary" busy={busy} onTap={() => decide('declined')}>
          不批准
        </Button>
      </View>
    </Panel>
  );
}
