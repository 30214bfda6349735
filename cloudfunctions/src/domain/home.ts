import type { OrgUnitDocument } from '../records/org-units/document';
import type { MemberDocument } from '../records/members/document';

/** Where a member belongs in the tree. */
export type Home = Pick<MemberDocument, 'branchId' | 'branchName' | 'unitId' | 'unitName' | 'path'>;

export const homeIn = (
  branch: Pick<OrgUnitDocument, '_id' | 'name' | 'path'>,
  unit: Pick<OrgUnitDocument, '_id' | 'name'>,
): Home => ({
  branchId: branch._id,
  branchName: branch.name,
  unitId: unit._id,
  unitName: unit.name,
  path: branch.path,
});

/** How a member who comes to the roster is placed; `since` null = as long as is known. */
export const placedFirst = (place: Home, since: number | null) => ({
  ...place,
  since,
  past: [],
  branchIds: [place.branchId],
});

/** How a member is placed who belongs to `place` from `on` on. Where they belonged before becomes history. */
export function placedAnew(member: MemberDocument, place: Home, on: number) {
  const { branchId, branchName, unitId, unitName, path, duty, group, since, leftAt } = member;
  const before = { branchId, branchName, unitId, unitName, path, duty, group, from: since, until: leftAt ?? on };
  const past = [before, ...member.past];
  return { ...place, since: on, past, branchIds: [...new Set([place.branchId, ...past.map(then => then.branchId)])] };
}
