import type { OrgUnitView } from '../../../../types/organisation';
import type { Contents } from './rules';
import type { OrgUnitDocument } from '../../records/org-units/document';
import { countPeople } from '../../records/members/store';
import { countBelow, listOrgUnits } from '../../records/org-units/store';

/** What belongs to an organisation unit now. */
export async function contentsOf({ _id, kind }: OrgUnitDocument): Promise<Contents> {
  const [below, people] = await Promise.all([countBelow(_id), kind === 'branch' ? countPeople(_id) : 0]);
  return { below, people };
}

/** A node of the tree as it stands now, for those who reorganise it. */
export async function orgUnitOf(orgUnit: OrgUnitDocument, contents: Contents): Promise<OrgUnitView> {
  const { _id: orgUnitId, kind, name, path, dissolvedAt, version } = orgUnit;
  const ids = path.slice(0, -1);
  const names = new Map((await listOrgUnits(ids)).map(above => [above._id, above.name]));
  const above = ids.map(id => ({ orgUnitId: id, name: names.get(id) ?? '' }));
  return { orgUnitId, kind, name, above, ...contents, dissolvedAt, version };
}
