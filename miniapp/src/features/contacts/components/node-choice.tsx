import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactNode } from '../../../../../types/contacts';
import { Empty } from '../../../ui/empty';
import { TextField } from '../../../ui/field';
import { nodesNamed } from '../view/people';
import { NodeList } from './node-list';
import './node-choice.scss';

/** Fewer than these are seen at a glance. */
const filterFrom = 9;

interface NodeChoiceProps {
  readonly nodes: readonly ContactNode[];
  readonly onTap: (node: ContactNode) => void;
}

/** Nodes of the tree to choose from, by name where there are many. */
export function NodeChoice({ nodes, onTap }: NodeChoiceProps) {
  const [text, setText] = useState('');
  const found = nodesNamed(nodes, text);
  return (
    <View>
      {nodes.length >= filterFrom && (
        <View className="node-choice__filter">
          <TextField label="按名称查找" value={text} placeholder="例如：档案馆" onChange={setText} />
        </View>
      )}
      {found.length === 0 ? (
        <Empty mark="无" title={`本级没有“${text.trim()}”`} text="请换几个字，或进入下属单位再找。" />
      ) : (
        <NodeList nodes={found} foundBy={text} onTap={onTap} />
      )}
    </View>
  );
}
