import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

export default function CodeScreenPage() {
  return <Screen empty={<Empty mark="码" title="签到码" text="活动签到时段内在这里出示。" />} />;
}
