import { Text, View } from '@tarojs/components';
import { serverNow } from '../../../platform/clock';
import { Cell, CellGroup } from '../../../ui/cell';
import { Dialog } from '../../../ui/dialog';
import { formatMoment } from '../../../ui/format-time';
import { useActivation } from '../use-activation';
import { spokenCode } from '../view';
import './activation-cell.scss';

interface ActivationCellProps {
  readonly member: { readonly memberId: string; readonly name: string };
  readonly branchId: string;
  readonly className: string;
}

/** The secretary or an administrator gives a member a code to sign in with, face to face or by phone. */
export function ActivationCell({ member, branchId, className }: ActivationCellProps) {
  const { open, busy, problem, issued, ask, issue, close } = useActivation(branchId, member.memberId);
  return (
    <>
      <CellGroup className={className}>
        <Cell title="生成激活码" note="手机号对不上，或换了微信的同志用它登录" onTap={ask} />
      </CellGroup>
      <Dialog
        open={open}
        title={issued ? `${member.name}同志的激活码` : `为${member.name}同志生成激活码？`}
        text={
          issued
            ? `${formatMoment(issued.expiresAt, serverNow())} 前有效，只能用一次。请核对是本人，当面或电话告知，不要发到群里。`
            : '对方用它登录后，原来绑定的微信立即不能再使用。以前生成的激活码同时作废。'
        }
        confirm={issued ? '已告知' : '生成'}
        cancel={issued ? '关闭' : '返回'}
        busy={busy}
        problem={problem}
        onConfirm={issued ? close : issue}
        onCancel={close}
      >
        {issued && (
          <View className="activation-cell__code">
            <Text>{spokenCode(issued.code)}</Text>
          </View>
        )}
      </Dialog>
    </>
  );
}
