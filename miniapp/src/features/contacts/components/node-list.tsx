import type { ContactNode } from '../../../../../types/contacts';
import { openPage } from '../../../platform/navigate';
import { Cell, CellGroup } from '../../../ui/cell';
import { MoreButton } from '../../../ui/more-button';
import { useDrawn } from '../../../ui/use-drawn';
import { nodeWords } from '../view/people';

/** Shows what is below a node: branches, or of a branch its people. */
const openNode = ({ kind, orgUnitId }: ContactNode) =>
  kind === 'branch' || kind === 'group'
    ? openPage('directory/branch/index', { branchId: orgUnitId })
    : openPage('directory/unit/index', { orgUnitId });

interface NodeListProps {
  readonly nodes: readonly ContactNode[];
  /** What they were found by: another text shows its list from the start. */
  readonly foundBy?: string;
  /** In place of leading on down the directory. */
  readonly onTap?: (node: ContactNode) => unknown;
}

/** Nodes of the tree, each with its size. */
export function NodeList({ nodes, foundBy = '', onTap = openNode }: NodeListProps) {
  const list = useDrawn(nodes, foundBy);
  return (
    <>
      <CellGroup>
        {list.shown.map(node => (
          <Cell key={node.orgUnitId} title={node.name} note={nodeWords(node)} role="link" onTap={() => onTap(node)} />
        ))}
      </CellGroup>
      {list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}
    </>
  );
}
