import { useRouter } from '@tarojs/taro';
import { sheetProgressTitle, type SheetProgress } from '../../features/attendance/words/closing';
import { useSheet } from '../../features/attendance/queries';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { Unavailable } from '../../ui/unavailable';
import { SheetBoard } from './sheet-board';

export default function SheetPage() {
  const { gatheringId = '', branchId = '' } = useRouter().params;
  const query = useSheet(gatheringId, branchId);
  const outcome = query.value;
  if (!outcome) return <Screen query={query} />;
  if (outcome.ok) return <SheetBoard sheet={outcome.value.sheet} reload={query.reload} />;
  if (outcome.refusal.word === 'beingMade') return <BeingMade making={outcome.refusal} reload={query.reload} />;
  return <Unavailable mark="表" title="签到表尚未生成" text="活动结束后才有签到表。请在点名页核对后结束活动。" />;
}

interface BeingMadeProps {
  readonly making: SheetProgress;
  readonly reload: () => Promise<void>;
}

function BeingMade({ making, reload }: BeingMadeProps) {
  const again = (
    <Button kind="secondary" onTap={reload}>
      重新查看
    </Button>
  );
  const text = '活动已结束，签到结果不再变动。本支部的签到表生成后会自动显示，通常不超过几分钟。';
  return <Screen empty={<Empty mark="表" title={sheetProgressTitle(making)} text={text} action={again} />} />;
}
