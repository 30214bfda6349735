import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactNode } from '../../../../../types/contacts';
import { FieldFrame } from '../../../ui/field';
import { Panel } from '../../../ui/panel';
import { Tap } from '../../../ui/tap';
import { useNode } from '../queries/directory';
import { NodePicker } from './node-picker';

interface NodeFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Only this node and what is below it can be chosen. */
  readonly within: string;
  readonly value: string;
  readonly onChange: (orgUnitId: string) => void;
}

/** A node of the tree, found by going down from one. */
export function NodeField({ within, value, onChange, ...frame }: NodeFieldProps) {
  const [open, setOpen] = useState(false);
  const name = useNode(value).value?.node.name ?? '';
  const choose = ({ orgUnitId }: ContactNode) => {
    onChange(orgUnitId);
    setOpen(false);
  };
  return (
    <FieldFrame {...frame}>
      <Tap
        className="field__input field__input--picked"
        label={`${frame.label}，${name || '未选择'}`}
        onTap={() => setOpen(true)}
      >
        <Text className={name ? '' : 'field__placeholder'}>{name || '请选择'}</Text>
        <View className="cell__arrow" aria-hidden="true" />
      </Tap>
      <Panel open={open} title={frame.label} onClose={() => setOpen(false)}>
        <NodePicker top={within} onChoose={choose} />
      </Panel>
    </FieldFrame>
  );
}
