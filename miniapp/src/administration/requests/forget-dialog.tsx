import type { ReceivedRequest } from '../../../../types/privacy';
import { forget } from '../../features/privacy/api';
import { forgetRefusalWords } from '../../features/privacy/words/requests';
import { ReasonDialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../../ui/use-attempt';

interface ForgetDialogProps {
  readonly orgUnitId: string;
  /** Whose request it is; null = closed. */
  readonly request: ReceivedRequest | null;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once more before a person is forgotten for good. */
export function ForgetDialog({ orgUnitId, request, reload, onClose }: ForgetDialogProps) {
  const { busy, problem, attempt, forgetProblem } = useAttempt();
  const close = () => {
    forgetProblem();
    onClose();
  };
  const go = async (reason: string) => {
    if (!request) return;
    await attempt(async () => {
      const outcome = await forget(orgUnitId, request.memberId, reason);
      if (!outcome.ok) return forgetRefusalWords(outcome.refusal);
      showToast(`已注销，今后显示为“${outcome.value.pseudonym}”`, 'good');
      close();
      void reload();
      return undefined;
    });
  };
  return (
    <ReasonDialog
      open={request !== null}
      title={`注销${request?.name ?? ''}？`}
      text="此人将离开花名册，姓名、电话、账号、收藏和申请全部删除；签到表上的行和人数不变，姓名改为代号。注销后不能恢复。"
      confirm="注销"
      danger
      reasonLabel="注销原因"
      usual={['本人申请', '已调离本市']}
      busy={busy}
      problem={problem}
      onConfirm={go}
      onCancel={close}
    />
  );
}
