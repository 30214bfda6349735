import { View } from '@tarojs/components';
import { Dialog, ReasonDialog } from '../../ui/dialog';
import type { useSteps } from './use-steps';

interface StepDialogsProps {
  readonly steps: ReturnType<typeof useSteps>;
  readonly onAmended: () => void;
}

/** The questions asked before the minutes are confirmed, returned, taken back or opened again. */
export function StepDialogs({ steps, onAmended }: StepDialogsProps) {
  const { asked, busy, problem, turnBack } = steps;
  const common = { busy, problem, onCancel: turnBack };
  return (
    <View>
      <Dialog
        {...common}
        open={asked === 'confirm'}
        title="确认这份纪要？"
        text="确认后内容不再改动，应到会的同志都能看到；以后如有差错，只能写明原因更正为新的一版。"
        confirm="确认"
        onConfirm={steps.confirm}
      />
      <ReasonDialog
        {...common}
        open={asked === 'sendBack'}
        title="退回修改？"
        text="记录人会看到您的意见，修改后再提交。"
        reasonLabel="修改意见"
        usual={['请补充表决结果', '请核对人员姓名', '请补充任务分工']}
        maxLength={300}
        confirm="退回"
        onConfirm={steps.sendBack}
      />
      <Dialog
        {...common}
        open={asked === 'takeBack'}
        title="撤回修改？"
        text="撤回后可以继续写，写好再重新提交。"
        confirm="撤回"
        onConfirm={steps.takeBack}
      />
      <ReasonDialog
        {...common}
        open={asked === 'amend'}
        title="更正这份纪要？"
        text="更正后须重新确认，成为新的一版；在此之前，大家看到的仍是现在这一版。"
        reasonLabel="更正原因"
        usual={['姓名有误', '票数有误', '遗漏内容']}
        maxLength={200}
        confirm="开始更正"
        onConfirm={async reason => {
          if (await steps.amend(reason)) onAmended();
        }}
      />
    </View>
  );
}
