import { useRouter } from '@tarojs/taro';
import { useMinutes, useVersion } from '../../features/minutes/queries';
import { Screen } from '../../ui/screen';
import { MinutesBoard } from './minutes-board';
import { VersionBoard } from './version-board';

export default function MinutesPage() {
  const { gatheringId = '', version } = useRouter().params;
  if (version) return <EarlierVersion gatheringId={gatheringId} version={Number(version)} />;
  return <Minutes gatheringId={gatheringId} />;
}

function Minutes({ gatheringId }: { readonly gatheringId: string }) {
  const query = useMinutes(gatheringId);
  if (!query.value) return <Screen query={query} />;
  return <MinutesBoard minutes={query.value} reload={query.reload} />;
}

function EarlierVersion({ gatheringId, version }: { readonly gatheringId: string; readonly version: number }) {
  const query = useVersion(gatheringId, version);
  if (!query.value) return <Screen query={query} />;
  return <VersionBoard {...query.value} />;
}
