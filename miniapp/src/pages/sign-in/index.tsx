import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

export default function SignInPage() {
  return <Screen empty={<Empty title="暂无活动" text="活动发布后会在这里显示。" />} />;
}
