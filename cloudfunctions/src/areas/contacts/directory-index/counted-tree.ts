import type { DirectoryIndex } from './directory-index';
import type { TreePart } from './unit-part';

/** An organisation unit as the directory keeps it. */
export type Node = TreePart[number];

/** The tree with how many people and branches are at or below each node. */
export interface CountedTree {
  readonly root: Node | null;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly below: ReadonlyMap<string, readonly Node[]>;
  readonly people: ReadonlyMap<string, number>;
  readonly branches: ReadonlyMap<string, number>;
}

/** Counts who and what is at or below each node. */
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
