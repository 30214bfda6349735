import { useRouter } from '@tarojs/taro';
import { useSheet } from '../../features/attendance/queries';
import { goBack } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { SheetBoard } from './sheet-board';

/** While the sheet of a gathering just closed is still being written. */
const waitingRefreshMs = 3_000;

export default function SheetPage() {
  const { gatheringId = '', branchId = '' } = useRouter().params;
  const query = useSheet(gatheringId, branchId);
  const outcome = query.value;
  const beingWritten = !outcome && query.failure?.code === 'unavailable';
  if (beingWritten) return <BeingWritten gatheringId={gatheringId} branchId={branchId} />;
  if (!outcome) return <Screen query={query} />;
  if (!outcome.ok)
    return (
      <Screen
        empty={
          <Empty
            mark="表"
            title="签到表尚未生成"
            text="活动结束后才有签到表。请在点名页核对后结束活动。"
            action={<Button onTap={goBack}>返回</Button>}
          />
        }
      />
    );
  return <SheetBoard sheet={outcome.value.sheet} reload={query.reload} />;
}

function BeingWritten({ gatheringId, branchId }: { readonly gatheringId: string; readonly branchId: string }) {
  const query = useSheet(gatheringId, branchId, waitingRefreshMs);
  return (
    <Screen
      empty={
        <Empty
          mark="汇"
          title="正在汇总，请稍后再试"
          text="签到表生成后会自动显示，通常不超过一分钟。"
          action={
            <Button kind="secondary" onTap={query.reload}>
              重新查看
            </Button>
          }
        />
      }
    />
  );
}
