import { index } from '../../platform/indexes';
/** A node of the organisation tree: committee → unit → (general branch) → branch → group. */
export interface OrgUnitDocument {
  readonly _id: string;
  readonly kind: 'committee' | 'unit' | 'generalBranch' | 'branch' | 'group';
  readonly name: string;
  readonly parentId: string | null;
  /** Ids from the root down to this node itself. */
  readonly path: readonly string[];
  readonly order: number;
  /** Where it stood before, earliest first; `path` as it was then, until that time. */
  readonly past: readonly { readonly path: readonly string[]; readonly until: number }[];
  /** Every id of `path` and of `past`: what it has ever stood below. */
  readonly everBelow: readonly string[];
  /** When it was dissolved; null = it exists. It stays, because sheets and changes name it. */
  readonly dissolvedAt: number | null;
  /** Goes up with every change. */
  readonly version: number;
}

export const indexes = [
  index<OrgUnitDocument>('parent', 'parentId', 'order'),
  index<OrgUnitDocument>('below', 'everBelow', 'kind', '_id'),
];
