import { useRouter } from '@tarojs/taro';
import { useVisibility } from '../../features/contacts/queries/visibility';
import { Screen } from '../../ui/screen';
import { VisibilityBoard } from './visibility-board';

export default function VisibilityPage() {
  const { orgUnitId = '' } = useRouter().params;
  const query = useVisibility(orgUnitId);
  if (!query.value) return <Screen query={query} />;
  return <VisibilityBoard orgUnitId={orgUnitId} inForce={query.value} />;
}
