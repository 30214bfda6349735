import { useState } from 'react';
import { Cell } from '../../../ui/cell';
import { getTemplate } from '../api';
import { openOffered } from '../../../ui/open-offered';

/** Fetches an empty roster to fill in. */
export function TemplateCell({ orgUnitId }: { readonly orgUnitId: string }) {
  const [busy, setBusy] = useState(false);
  const fetchIt = async () => {
    setBusy(true);
    await openOffered(async () => (await getTemplate(orgUnitId)).file);
    setBusy(false);
  };
  return <Cell title="下载模板" note={busy ? '正在生成…' : '已列好本级的支部，填写后导入'} onTap={fetchIt} />;
}
