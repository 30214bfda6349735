import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Attachment } from '../../../../types/attachments';
import { getOwnProofLink } from '../../features/attachments/api';
import { AttachmentField } from '../../features/attachments/components/attachment-field';
import { AttachmentList } from '../../features/attachments/components/attachment-list';
import { leaveWords, proofsAtMost, usualReasons } from '../../features/leaves/words';
import { useOwnLeave } from '../../features/leaves/queries';
import { useOwnLeaveCommands } from '../../features/leaves/use-own-leave-commands';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { Dialog, ReasonDialog } from '../../ui/dialog';
import { Callout } from '../../ui/callout';
import './leave-box.scss';

interface LeaveBoxProps {
  readonly gatheringId: string;
  /** Asked for from now on, it is 补假. */
  readonly begun: boolean;
  readonly now: number;
}

/** Leave from a gathering: how the reader's request stands, and what they can do about it. */
export function LeaveBox({ gatheringId, begun, now }: LeaveBoxProps) {
  const query = useOwnLeave(gatheringId);
  const commands = useOwnLeaveCommands(gatheringId, query.reload);
  if (!query.value) return null;
  const { leave, mayRequest, mayWithdraw } = query.value;
  const words = leave && leaveWords(leave, now);
  const requestId = leave?.request?.requestId;
  const proofs = leave?.request?.proofs ?? [];
  const what = begun ? '补假' : '请假';
  if (!words && !mayRequest) return null;
  return (
    <Section title="请假">
      {words && <Callout {...words} />}
      {words && proofs.length > 0 && (
        <View className="leave-box__part">
          <AttachmentList attachments={proofs} getLink={attachmentId => getOwnProofLink(gatheringId, attachmentId)} />
        </View>
      )}
      <View className="leave-box__action">
        {mayRequest && (
          <Button kind="secondary" onTap={commands.askToRequest}>
            {`申请${what}`}
          </Button>
        )}
        {mayWithdraw && requestId !== undefined && (
          <Button kind="secondary" onTap={() => commands.askToWithdraw(requestId)}>
            撤回请假
          </Button>
        )}
      </View>
      {commands.asked === 'request' && <RequestDialog what={what} commands={commands} />}
      <Dialog
        open={commands.asked === 'withdraw'}
        title="撤回请假？"
        text="撤回后请按时参加；如需请假可以再次申请。"
        confirm="撤回请假"
        danger
        busy={commands.busy}
        problem={commands.problem}
        onConfirm={commands.withdraw}
        onCancel={commands.turnBack}
      />
    </Section>
  );
}

interface RequestDialogProps {
  readonly what: string;
  readonly commands: ReturnType<typeof useOwnLeaveCommands>;
}

/** What a request for leave says: the reason, and files that prove it. */
function RequestDialog({ what, commands }: RequestDialogProps) {
  const [proofs, setProofs] = useState<readonly Attachment[]>([]);
  const [pending, setPending] = useState<string | null>(null);
  const [tooEarly, setTooEarly] = useState(false);
  const request = (reason: string) => {
    setTooEarly(pending !== null);
    if (pending === null)
      return commands.request(
        reason,
        proofs.map(({ attachmentId }) => attachmentId),
      );
    return undefined;
  };
  return (
    <ReasonDialog
      open
      title={`申请${what}`}
      text="支部书记审批后生效；批准后仍能到会的，签到后即按到会计。证明材料只有您和审批人可以查看。"
      reasonLabel="请假事由"
      usual={usualReasons}
      maxLength={200}
      confirm="提交"
      busy={commands.busy}
      problem={(tooEarly && pending) || commands.problem}
      onConfirm={request}
      onCancel={commands.turnBack}
    >
      <AttachmentField
        label="证明材料"
        use="proof"
        value={proofs}
        atMost={proofsAtMost}
        onPending={setPending}
        onChange={setProofs}
      />
    </ReasonDialog>
  );
}
