import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ContactNode } from '../../../../../types/contacts';
import { Button } from '../../../ui/button';
import { Cell, CellGroup } from '../../../ui/cell';
import { ErrorState } from '../../../ui/error-state';
import { FieldFrame } from '../../../ui/field';
import { MoreButton } from '../../../ui/more-button';
import { Sheet } from '../../../ui/sheet';
import { Skeleton } from '../../../ui/skeleton';
import { Tap } from '../../../ui/tap';
import { useNode } from '../queries';
import { useDrawn } from '../use-drawn';
import { nodeWords } from '../view';
import './node-field.scss';

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
  const choose = (orgUnitId: string) => {
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
      <Sheet open={open} title={frame.label} onClose={() => setOpen(false)}>
        {open && <NodeTree within={within} onChoose={choose} />}
      </Sheet>
    </FieldFrame>
  );
}

function NodeTree({ within, onChoose }: { readonly within: string; readonly onChoose: (orgUnitId: string) => void }) {
  const [at, setAt] = useState(within);
  const query = useNode(at);
  if (query.failure && !query.value) return <ErrorState failure={query.failure} onRetry={query.reload} />;
  if (!query.value) return <Skeleton cards={2} />;
  const { node, above, below } = query.value;
  const parent = at === within ? undefined : above[above.length - 1];
  return (
    <View>
      <Text className="node-field__at">{node.name}</Text>
      <View className="node-field__here">
        <Button kind="secondary" label={`选择${node.name}`} onTap={() => onChoose(node.orgUnitId)}>
          就选这一级
        </Button>
        {parent && (
          <Button kind="quiet" onTap={() => setAt(parent.orgUnitId)}>
            返回上一级
          </Button>
        )}
      </View>
      <Below key={at} nodes={below} onOpen={setAt} onChoose={onChoose} />
    </View>
  );
}

interface BelowProps {
  readonly nodes: readonly ContactNode[];
  readonly onOpen: (orgUnitId: string) => void;
  readonly onChoose: (orgUnitId: string) => void;
}

/** What is below a node: a branch is chosen at once, everything else is gone into. */
function Below({ nodes, onOpen, onChoose }: BelowProps) {
  const list = useDrawn(nodes, '');
  const go = ({ kind, orgUnitId }: ContactNode) =>
    kind === 'branch' || kind === 'group' ? onChoose(orgUnitId) : onOpen(orgUnitId);
  return (
    <View>
      <CellGroup>
        {list.shown.map(node => (
          <Cell key={node.orgUnitId} title={node.name} note={nodeWords(node)} onTap={() => go(node)} />
        ))}
      </CellGroup>
      {list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}
    </View>
  );
}
