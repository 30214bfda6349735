import { useRouter } from '@tarojs/taro';
import { useRecord } from '../../features/membership/queries';
import { Screen } from '../../ui/screen';
import { hasActions, PersonActions } from './person-actions';
import { PersonBoard } from './person-board';

export default function PersonPage() {
  const { orgUnitId = '', memberId = '' } = useRouter().params;
  const query = useRecord(orgUnitId, memberId);
  const seen = query.value;
  return (
    <Screen query={query} footer={seen && hasActions(seen.record) && <PersonActions record={seen.record} />}>
      {seen && <PersonBoard record={seen.record} now={seen.now} />}
    </Screen>
  );
}
