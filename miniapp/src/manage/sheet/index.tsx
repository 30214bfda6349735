import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

export default function SheetPage() {
  return <Screen empty={<Empty mark="表" title="签到表" text="活动结束后生成，可查看和补签。" />} />;
}
