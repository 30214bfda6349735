import { useRouter } from '@tarojs/taro';
import { useRecipients } from '../../features/reminders/queries';
import { serverNow } from '../../platform/clock';
import { Screen } from '../../ui/screen';
import { Unavailable } from '../../ui/unavailable';
import { RecipientsBoard } from './recipients-board';
import { useRemindAgain } from './use-remind-again';

/** Messages go out once a minute. */
const refreshMs = 60_000;

export default function RecipientsPage() {
  const { gatheringId = '', branchId = '' } = useRouter().params;
  const query = useRecipients(gatheringId, branchId, refreshMs);
  const action = useRemindAgain(gatheringId, branchId, query.reload);
  const outcome = query.value;
  if (!outcome) return <Screen query={query} />;
  if (!outcome.ok) return <Unavailable mark="稿" title="活动尚未发布" text="发布后才会通知应到党员。" />;
  const { items, again } = outcome.value;
  return <RecipientsBoard items={items} rounds={again} now={serverNow()} action={action} />;
}
