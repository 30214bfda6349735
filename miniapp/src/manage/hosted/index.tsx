import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

export default function HostedPage() {
  return <Screen empty={<Empty mark="支" title="还没有本支部的活动" text="安排的会议和活动会列在这里。" />} />;
}
