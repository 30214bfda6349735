import type { ContactNode } from '../../../../types/contacts';
import type { DirectoryIndex } from './index-rules';
import type { TreePart } from './part-rules';
import type { Sight } from './search-rules';

type Node = TreePart[number];

/** The tree with how many people and branches are at or below each node. */
export interface CountedTree {
  readonly root: Node | null;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly below: ReadonlyMap<string, readonly Node[]>;
  readonly people: ReadonlyMap<string, number>;
  readonly branches: ReadonlyMap<string, number>;
}

export function countedTree(tree: TreePart, { branches: indexed }: DirectoryIndex): CountedTree {
  const below = new Map<string, Node[]>();
  for (const node of tree)
    if (node.parentId !== null) below.set(node.parentId, [...(below.get(node.parentId) ?? []), node]);
  const [people, branches] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, id: string, count: number) => counts.set(id, (counts.get(id) ?? 0) + count);
  for (const branch of indexed) for (const id of branch.path) add(people, id, branch.people.length);
  for (const node of tree) if (node.kind === 'branch') for (const id of node.path) add(branches, id, 1);
  const nodes = new Map(tree.map(node => [node._id, node]));
  return { root: tree.find(node => node.parentId === null) ?? null, nodes, below, people, branches };
}

/** A node as a reader sees it: those whom the reader may not see are not counted. */
export function nodeOf(
  { people, branches }: CountedTree,
  index: DirectoryIndex,
  sight: Sight,
  node: Node,
): ContactNode {
  const unseen = index.limited.filter(
    person => index.branches[index.branchOf[person] ?? 0]?.path.includes(node._id) && !sight.sees(person),
  );
  return {
    orgUnitId: node._id,
    name: node.name,
    kind: node.kind,
    people: (people.get(node._id) ?? 0) - unseen.length,
    branches: branches.get(node._id) ?? 0,
  };
}
