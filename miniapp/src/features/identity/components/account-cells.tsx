import { View } from '@tarojs/components';
import { useState } from 'react';
import { asFailure } from '../../../platform/call-failure';
import { openPage, restartAt } from '../../../platform/navigate';
import { forgetEverything } from '../../../platform/query-store';
import { forgetAllKept } from '../../../platform/storage';
import { Button } from '../../../ui/button';
import { Cell, CellGroup } from '../../../ui/cell';
import { Dialog } from '../../../ui/dialog';
import { failureSentence } from '../../../ui/failure-words';
import { Callout } from '../../../ui/callout';
import { unbind, withdrawConsent } from '../api';

const endings = {
  unbind: {
    title: '解除绑定？',
    text: '解除后，此微信不能再查看活动和通讯录；您的出席记录不变。以后可以重新登录。',
    confirm: '解除绑定',
    run: unbind,
  },
  withdraw: {
    title: '撤回同意？',
    text: '撤回后同时解除绑定，此微信不能再使用。参加活动仍可由支部书记点名，记录同样有效。',
    confirm: '撤回同意',
    run: withdrawConsent,
  },
} as const;

interface AccountCellsProps {
  readonly bound: boolean;
  /** So many check-ins are on this phone alone; ending the account deletes them. */
  readonly unsent: number;
  /** Sends them; answers whether all have gone. */
  readonly onSend: () => Promise<boolean>;
}

const unsentWords = (count: number) => `这台手机上还有 ${count} 次签到没有上传，删除后就找不回来了。请先上传，再继续。`;
const notSentWords = '还有签到没有传上去。请连上网络再试；如急需继续，可请支部书记点名补记';

/** What a member may read and end about their own account. */
export function AccountCells({ bound, unsent, onSend }: AccountCellsProps) {
  const [asked, setAsked] = useState<keyof typeof endings>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const ending = endings[asked ?? 'unbind'];
  const ask = (which: keyof typeof endings) => () => {
    setProblem(undefined);
    setAsked(which);
  };
  const end = async (withUnsent: 'send' | 'delete') => {
    setBusy(true);
    setProblem(undefined);
    try {
      if (unsent > 0 && withUnsent === 'send' && !(await onSend())) return setProblem(notSentWords);
      await ending.run();
      forgetEverything();
      forgetAllKept();
      restartAt('/pages/home/index');
    } catch (thrown) {
      setProblem(failureSentence(asFailure(thrown).code));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <CellGroup className="me__group">
        <Cell
          title="隐私说明"
          note="保存什么、为什么、谁能看到"
          role="link"
          onTap={() => openPage('member/privacy/index')}
        />
        {bound && <Cell title="解除绑定" note="换手机、换微信时使用" onTap={ask('unbind')} />}
        {bound && <Cell title="撤回同意" note="不再使用清廉云" onTap={ask('withdraw')} />}
      </CellGroup>
      <Dialog
        open={asked !== undefined}
        title={ending.title}
        text={ending.text}
        confirm={unsent > 0 ? `先上传，再${ending.confirm}` : ending.confirm}
        danger={unsent === 0}
        busy={busy}
        problem={problem}
        onConfirm={() => end('send')}
        onCancel={() => setAsked(undefined)}
      >
        {unsent > 0 && (
          <>
            <View className="dialog__field">
              <Callout tone="wait" title={unsentWords(unsent)} />
            </View>
            <View className="dialog__field">
              <Button kind="danger" disabled={busy} onTap={() => end('delete')}>
                {`不上传，直接${ending.confirm}`}
              </Button>
            </View>
          </>
        )}
      </Dialog>
    </>
  );
}
