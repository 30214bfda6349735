import { useRouter } from '@tarojs/taro';
import { useMinutes } from '../../features/minutes/queries';
import { Screen } from '../../ui/screen';
import { MinutesEditor } from './minutes-editor';

/** What others write shows within so long. */
const refreshMs = 15_000;

export default function WriteMinutesPage() {
  const { gatheringId = '' } = useRouter().params;
  const query = useMinutes(gatheringId, refreshMs);
  if (!query.value) return <Screen query={query} />;
  return <MinutesEditor minutes={query.value} reload={query.reload} />;
}
