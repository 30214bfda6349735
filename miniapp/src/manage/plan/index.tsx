import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

export default function PlanPage() {
  return <Screen empty={<Empty mark="排" title="安排活动" text="填写时间、地点和签到时段后即可发布。" />} />;
}
