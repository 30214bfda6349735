import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { RosterRecord } from '../../../../types/membership';
import { isPlacementTask } from '../../features/membership/words/placement';
import { useRecord } from '../../features/membership/queries';
import { useNode } from '../../features/contacts/queries/directory';
import { useMe } from '../../features/identity/use-me';
import { administeredUnits } from '../../features/identity/view';
import { Screen } from '../../ui/screen';
import { PlacementForm } from './placement-form';

export default function PlacementPage() {
  const { orgUnitId = '', memberId = '', task = '' } = useRouter().params;
  const query = useRecord(orgUnitId, memberId);
  const seen = query.value;
  const me = useMe();
  const branch = useNode(orgUnitId);
  // The form stands on the record as it was when it opened, also while the answer to the command replaces it.
  const [first, setFirst] = useState<{ readonly record: RosterRecord; readonly now: number }>();
  if (!first && seen) setFirst(seen);
  if (!first || !me.value || !isPlacementTask(task)) return <Screen query={query} />;
  const held = administeredUnits(me.value).map(unit => unit.orgUnitId);
  const above = [...(branch.value?.above ?? []), ...(branch.value ? [branch.value.node] : [])];
  const top = above.find(node => held.includes(node.orgUnitId))?.orgUnitId ?? held[0] ?? '';
  return <PlacementForm task={task} record={first.record} now={first.now} top={top} onStale={setFirst} />;
}
