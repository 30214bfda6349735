import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactNode } from '../../../../../types/contacts';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { PageHead } from '../../../ui/page-head';
import { Skeleton } from '../../../ui/skeleton';
import { useNode } from '../queries/directory';
import { NodeChoice } from './node-choice';
import './node-picker.scss';

interface NodePickerProps {
  /** Where choosing begins; upwards it does not lead. */
  readonly top: string;
  /** What can be chosen, such as branches for people, their parents for branches; everything unless told otherwise. */
  readonly choosable?: (node: ContactNode) => boolean;
  readonly onChoose: (node: ContactNode) => void;
}

const hasBelow = ({ kind }: ContactNode) => kind !== 'branch' && kind !== 'group';

/** Leads down the tree to the node that is meant. */
export function NodePicker({ top, choosable = () => true, onChoose }: NodePickerProps) {
  const [way, setWay] = useState([top]);
  const query = useNode(way[way.length - 1] ?? top);
  const seen = query.value;
  if (query.state === 'error' && query.failure) return <ErrorState failure={query.failure} onRetry={query.reload} />;
  if (!seen) return <Skeleton />;
  const { node } = seen;
  const below = seen.below.filter(one => hasBelow(one) || choosable(one));
  const go = (one: ContactNode) => (hasBelow(one) ? setWay([...way, one.orgUnitId]) : onChoose(one));
  return (
    <View>
      <PageHead title={node.name} lines={[below.length > 0 ? '请从下面选择' : '']} />
      <View className="node-picker__ways">
        {choosable(node) && <Button onTap={() => onChoose(node)}>{`就选“${node.name}”`}</Button>}
        {way.length > 1 && (
          <Button kind="quiet" onTap={() => setWay(way.slice(0, -1))}>
            返回上一级
          </Button>
        )}
      </View>
      {below.length === 0 ? (
        <Empty mark="空" title="下面没有可选的组织" text="请返回上一级另选。" />
      ) : (
        <NodeChoice key={node.orgUnitId} nodes={below} onTap={go} />
      )}
    </View>
  );
}
