import type { RoleGrantView, RoleHolder } from '../../../../types/roles';
import { revoke } from '../../features/roles/api';
import { revokeRefusalWords } from '../../features/roles/words';
import { roleNames } from '../../features/identity/words/member';
import { serverNow } from '../../platform/clock';
import { ReasonDialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

interface RevokeDialogProps {
  /** The node over which the reader administers. */
  readonly orgUnitId: string;
  readonly holder: RoleHolder;
  /** null = closed. */
  readonly grant: RoleGrantView | null;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}

/** Takes a role back, with a reason. */
export function RevokeDialog({ orgUnitId, holder, grant, onDone, onClose }: RevokeDialogProps) {
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const close = () => {
    forgetProblem();
    onClose();
  };
  const confirm = async (reason: string) => {
    if (!grant) return;
    const { memberId } = holder;
    const done = await attempt(async () => {
      const outcome = await revoke({ orgUnitId, memberId, grantId: grant.grantId, reason });
      if (!outcome.ok) return revokeRefusalWords(outcome.refusal, serverNow());
      await onDone();
      return undefined;
    });
    if (!done) return;
    close();
    showToast('已撤销，立即生效', 'good');
  };
  return (
    <ReasonDialog
      open={grant !== null}
      title={grant ? `撤销${holder.name}同志的${roleNames[grant.role]}权限？` : ''}
      text={grant ? `撤销后，对方对${grant.orgUnitName}的这项权限立即失效。不能恢复，只能重新授予。` : ''}
      reasonLabel="撤销原因"
      usual={['分工调整', '岗位变动']}
      confirm="撤销权限"
      danger
      busy={busy}
      problem={problem}
      onConfirm={confirm}
      onCancel={close}
    />
  );
}
