import { useRouter } from '@tarojs/taro';
import { useStudy } from '../../features/study/queries';
import { Screen } from '../../ui/screen';
import { Unavailable } from '../../ui/unavailable';
import { StudyBoard } from './study-board';

export default function StudyPage() {
  const { gatheringId = '' } = useRouter().params;
  const query = useStudy(gatheringId);
  const outcome = query.value;
  if (!outcome) return <Screen query={query} />;
  if (outcome.ok) return <StudyBoard gatheringId={gatheringId} asked={outcome.value} reload={query.reload} />;
  return <Unavailable mark="学" title="这次活动不用线上学习" text="请返回活动详情，按那里的办法签到。" />;
}
