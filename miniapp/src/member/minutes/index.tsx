import { useRouter } from '@tarojs/taro';
import { useMinutes } from '../../features/minutes/queries';
import { Screen } from '../../ui/screen';
import { MinutesBoard } from './minutes-board';

export default function MinutesPage() {
  const { gatheringId = '' } = useRouter().params;
  const query = useMinutes(gatheringId);
  if (!query.value) return <Screen query={query} />;
  return <MinutesBoard minutes={query.value} reload={query.reload} />;
}
