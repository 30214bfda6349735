import { View } from '@tarojs/components';
import { sheetProgressText, sheetProgressTitle } from '../../features/attendance/words/closing';
import { Dialog, ReasonDialog } from '../../ui/dialog';
import type { useManage } from './use-manage';

/** The questions asked before a gathering is published, closed or called off. */
export function ManageDialogs({ manage }: { readonly manage: ReturnType<typeof useManage> }) {
  const { asked, busy, problem, making, turnBack } = manage;
  return (
    <View>
      <Dialog
        open={asked === 'publish'}
        title="发布这次活动？"
        text="应到党员会看到这次活动，并可在签到时段内签到。"
        confirm="发布"
        busy={busy}
        problem={problem}
        onConfirm={manage.publish}
        onCancel={turnBack}
      />
      <Dialog
        open={asked === 'close'}
        title={making ? sheetProgressTitle(making) : '结束并生成签到表？'}
        text={making ? sheetProgressText : '没有签到也没有请假的同志将记为缺席；之后仍可补签，每次补签都会留下记录。'}
        confirm="结束活动"
        busy={busy}
        problem={problem}
        onConfirm={manage.close}
        onCancel={turnBack}
      />
      <ReasonDialog
        open={asked === 'cancel'}
        title="取消这次活动？"
        text="取消后不能恢复，应到党员会看到原因。"
        reasonLabel="取消原因"
        placeholder="例如：会场临时调整，另行通知"
        maxLength={200}
        confirm="取消活动"
        danger
        busy={busy}
        problem={problem}
        onConfirm={manage.cancel}
        onCancel={turnBack}
      />
      <ReasonDialog
        open={asked === 'cancelFollowing'}
        title="取消这次和以后各次？"
        text="同一规律安排的以后各次也一并取消，不能恢复，应到党员会看到原因。"
        reasonLabel="取消原因"
        placeholder="例如：支部换届，另行安排"
        maxLength={200}
        confirm="全部取消"
        danger
        busy={busy}
        problem={problem}
        onConfirm={manage.cancelFollowing}
        onCancel={turnBack}
      />
    </View>
  );
}
