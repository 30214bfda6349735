import type { OrgUnitDocument } from './document';

/** An organisation unit as it is set up below `parent`; null = it is the root. */
export function newOrgUnit({
  parent,
  ...unit
}: Pick<OrgUnitDocument, '_id' | 'kind' | 'name' | 'order'> & {
  readonly parent: Pick<OrgUnitDocument, '_id' | 'path'> | null;
}): OrgUnitDocument {
  const path = [...(parent?.path ?? []), unit._id];
  return { ...unit, parentId: parent?._id ?? null, path, past: [], everBelow: path, dissolvedAt: null, version: 1 };
}
