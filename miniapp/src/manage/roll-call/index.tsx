import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

export default function RollCallPage() {
  return <Screen empty={<Empty mark="名" title="点名" text="活动发布后可在这里为到会同志签到。" />} />;
}
