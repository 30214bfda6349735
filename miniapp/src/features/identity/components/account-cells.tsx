import { useState } from 'react';
import { asFailure } from '../../../platform/call-failure';
import { openPage, restartAt } from '../../../platform/navigate';
import { forgetEverything } from '../../../platform/query-store';
import { forgetAllKept } from '../../../platform/storage';
import { Cell, CellGroup } from '../../../ui/cell';
import { Dialog } from '../../../ui/dialog';
import { failureSentence } from '../../../ui/failure-words';
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

/** What a member may read and end about their own account. */
export function AccountCells({ bound }: { readonly bound: boolean }) {
  const [asked, setAsked] = useState<keyof typeof endings>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const ending = endings[asked ?? 'unbind'];
  const ask = (which: keyof typeof endings) => () => {
    setProblem(undefined);
    setAsked(which);
  };
  const end = async () => {
    setBusy(true);
    try {
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
        confirm={ending.confirm}
        danger
        busy={busy}
        problem={problem}
        onConfirm={end}
        onCancel={() => setAsked(undefined)}
      />
    </>
  );
}
