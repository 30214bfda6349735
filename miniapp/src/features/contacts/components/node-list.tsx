import type { ContactNode } from '../../../../../types/contacts';
import { openPage } from '../../../platform/navigate';
import { Cell, CellGroup } from '../../../ui/cell';
import { MoreButton } from '../../../ui/more-button';
import { useDrawn } from '../use-drawn';
import { nodeWords } from '../view';

/** Shows what is below a node: branches, or of a branch its people. */
const openNode = ({ kind, orgUnitId }: ContactNode) =>
  kind === 'branch' || kind === 'group'
    ? openPage('directory/branch/index', { branchId: orgUnitId })
    : openPage('directory/unit/index', { orgUnitId });

/** What is right below a node of the tree, each with its size; leads on down. */
export function NodeList({ nodes }: { readonly nodes: readonly ContactNode[] }) {
  const list = useDrawn(nodes, '');
  return (
    <>
      <CellGroup>
        {list.shown.map(node => (
          <Cell
            key={node.orgUnitId}
            title={node.name}
            note={nodeWords(node)}
            role="link"
            onTap={() => openNode(node)}
          />
        ))}
      </CellGroup>
      {list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}
    </>
  );
}
