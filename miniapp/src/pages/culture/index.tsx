import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

export default function CulturePage() {
  return (
    <Screen
      empty={
        <Empty
          mark="廉"
          title="暂无学习内容"
          text="廉洁文化文章、警示教育和党课资料发布后，会在这里供您阅读。阅读不计时、不排名。"
        />
      }
    />
  );
}
