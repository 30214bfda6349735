import type { VisibilityTable } from '../../../../../types/contacts';
import { type DirectoryIndex, buildIndex } from './directory-index';
import type { TreePart, UnitPart } from './unit-part';
import { findHead } from '../../../records/directory-head/store';
import { type CountedTree, countedTree } from './counted-tree';
import { defaultTable } from '../../../domain/visibility';
import type { DirectoryPartDocument } from '../../../records/directory-parts/document';
import { listPartsSince, treePartId } from '../../../records/directory-parts/store';
import { latestVisibility } from '../../../records/visibilities/store';
import { freshForMs } from '../rules/freshness';
import { readPart } from './part-format';

/** Everyone, in memory, with who may see what of them. */
export interface Directory {
  readonly version: number;
  readonly index: DirectoryIndex;
  readonly tree: CountedTree;
  readonly units: ReadonlyMap<string, UnitPart & { readonly version: number }>;
  readonly table: VisibilityTable;
  readonly tableVersion: number;
}

type Stored = Pick<Directory, 'version' | 'units'> & { readonly nodes: TreePart };

const nothing: Stored = { version: -1, units: new Map(), nodes: [] };

function withParts({ units, nodes }: Stored, version: number, parts: readonly DirectoryPartDocument[]): Stored {
  const next = new Map(units);
  let tree = nodes;
  for (const part of parts)
    if (part._id === treePartId) tree = JSON.parse(part.content) as TreePart;
    else next.set(part._id, { ...readPart(part.content), version: part.version });
  return { version, units: next, nodes: tree };
}

/** Reads what has changed, and makes the index anew if anything has. */
async function refreshed(known: { readonly stored: Stored; readonly directory: Directory } | null) {
  const stored = known?.stored ?? nothing;
  // The head first: parts that are written meanwhile are of a later version than it says, and so are read again.
  const [head, visibility] = await Promise.all([findHead(), latestVisibility()]);
  const version = head?.version ?? 0;
  const decided = { table: visibility?.table ?? defaultTable, tableVersion: visibility?.version ?? 0 };
  if (known && version === stored.version) return { stored, directory: { ...known.directory, ...decided } };
  const next = withParts(stored, version, await listPartsSince(stored.version));
  const index = buildIndex(next.nodes, [...next.units.values()]);
  const tree = countedTree(next.nodes, index);
  return { stored: next, directory: { version, index, tree, units: next.units, ...decided } };
}

/** Makes a keeper of the directory, which reads it when it is first asked for and then looks after `freshFor` ms whether it is still so. */
export function createDirectory() {
  let known: Awaited<ReturnType<typeof refreshed>> | null = null;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let underWay: ReturnType<typeof refreshed> | null = null;

  return async function directory(now: number, freshFor = freshForMs): Promise<Directory> {
    if (known && now - checkedAt < freshFor) return known.directory;
    underWay ??= refreshed(known);
    try {
      known = await underWay;
      checkedAt = now;
      return known.directory;
    } finally {
      underWay = null;
    }
  };
}

/** The directory of this instance. */
export const directoryAt = createDirectory();
