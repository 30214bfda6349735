import { View } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/card';
import { Dialog, ReasonDialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { leaveWords, usualReasons } from '../leave-words';
import { useOwnLeave } from '../queries';
import { useOwnLeaveCommands } from '../use-own-leave-commands';
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
  const what = begun ? '补假' : '请假';
  if (!words && !mayRequest) return null;
  return (
    <Section title="请假">
      {words && <Notice {...words} />}
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
      <ReasonDialog
        open={commands.asked === 'request'}
        title={`申请${what}`}
        text="支部书记审批后生效；批准后仍能到会的，签到后即按到会计。"
        reasonLabel="请假事由"
        usual={usualReasons}
        maxLength={200}
        confirm="提交"
        busy={commands.busy}
        problem={commands.problem}
        onConfirm={commands.request}
        onCancel={commands.turnBack}
      />
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
