import { useRouter } from '@tarojs/taro';
import { useRollCall } from '../../features/attendance/queries';
import { replacePage } from '../../platform/navigate';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { Unavailable } from '../../ui/unavailable';
import { RollBoard } from './roll-board';

/** Read again a little more often than every three seconds, the call itself included. */
const refreshMs = 2_500;

export default function RollCallPage() {
  const { gatheringId = '', branchId = '' } = useRouter().params;
  const query = useRollCall(gatheringId, branchId, refreshMs);
  const outcome = query.value;
  if (!outcome) return <Screen query={query} />;
  if (!outcome.ok)
    return <Unavailable mark="名" title="现在不能点名" text="活动尚未发布或已取消；发布后可在这里点名。" />;
  const { rows, guests, mayKeepGuests } = outcome.value;
  if (rows.length === 0 && guests.length === 0 && !mayKeepGuests)
    return <Screen empty={<Empty mark="名" title="名册上没有应到人员" text="请联系上级党组织核对支部名册。" />} />;
  return (
    <RollBoard
      roll={outcome.value}
      reload={query.reload}
      onSheet={() => replacePage('manage/sheet/index', { gatheringId, branchId })}
    />
  );
}
