import type { OrgUnitView } from '../../../../types/organisation';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { Contents } from './rules';

/** A node of the tree as it stands now, for those who reorganise it. `above`: the nodes that it stands below. */
export function orgUnitOf(
  orgUnit: OrgUnitDocument,
  contents: Contents,
  above: readonly Pick<OrgUnitDocument, '_id' | 'name'>[],
): OrgUnitView {
  const { _id: orgUnitId, kind, name, path, dissolvedAt, version } = orgUnit;
  const names = new Map(above.map(node => [node._id, node.name]));
  return {
    orgUnitId,
    kind,
    name,
    above: path.slice(0, -1).map(id => ({ orgUnitId: id, name: names.get(id) ?? '' })),
    ...contents,
    dissolvedAt,
    version,
  };
}
