import { useRef, useState } from 'react';
import { exportRoster } from '../../features/roster/api';
import { openOffered } from '../../ui/open-offered';
import { newId } from '../../platform/new-id';
import { Cell } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';

/** Takes the roster out as a file, after saying what that means. */
export function ExportCell({ orgUnitId }: { readonly orgUnitId: string }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const exportId = useRef('');
  const ask = () => {
    exportId.current = newId();
    setOpen(true);
  };
  const take = async () => {
    setBusy(true);
    let people = 0;
    const taken = await openOffered(async () => {
      const answer = await exportRoster(orgUnitId, exportId.current);
      people = answer.people;
      return answer.file;
    });
    setBusy(false);
    if (!taken) return;
    setOpen(false);
    showToast(`已导出 ${people} 人`, 'good');
  };
  return (
    <>
      <Cell title="导出花名册" note="可修改后再导入" onTap={ask} />
      <Dialog
        open={open}
        title="导出花名册？"
        text="文件含姓名、手机号等个人信息，只限工作使用，用后请删除，不要转发到群里。谁在何时导出会记录在案。"
        confirm="导出"
        busy={busy}
        onConfirm={take}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
