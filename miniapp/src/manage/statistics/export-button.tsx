import { useState } from 'react';
import { type Asked, exportFigures } from '../../features/statistics/api';
import { asFailure } from '../../platform/call-failure';
import { Button } from '../../ui/button';
import { failureSentence } from '../../ui/failure-words';
import { openOffered } from '../../ui/open-offered';
import { showToast } from '../../ui/toast';

/** Takes the figures out as a file. */
export function ExportButton({ asked }: { readonly asked: Asked }) {
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      const outcome = await exportFigures(asked);
      if (outcome.ok) await openOffered(async () => outcome.value.file);
      else showToast('请重新选择时间', 'bad');
    } catch (thrown) {
      showToast(failureSentence(asFailure(thrown).code), 'bad');
    }
    setBusy(false);
  };
  return (
    <Button kind="secondary" busy={busy} busyText="正在生成" onTap={take}>
      导出表格
    </Button>
  );
}
