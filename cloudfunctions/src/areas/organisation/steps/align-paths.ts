import { homeIn } from '../../../domain/home';
import { changeMember, listMembersOf } from '../../../records/members/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { changeNode, findOrgUnit, listNodesBelow } from '../../../records/org-units/store';
import { eachAtOnce } from '../../../runtime/each-at-once';
import { memberPlaceChange, movedTo } from '../rules';

async function alignMembers(branch: OrgUnitDocument): Promise<void> {
  const unit = await findOrgUnit(branch.path[1] ?? '');
  const movedAt = branch.past.at(-1)?.until;
  if (!unit || movedAt === undefined) return;
  const place = homeIn(branch, unit);
  await eachAtOnce(await listMembersOf(branch._id), async member => {
    const change = memberPlaceChange(member, place, movedAt);
    if (change) await changeMember(member, change);
  });
}

/** Brings everything below an organisation unit, and everybody in it, to where it stands now. */
export async function alignPaths(top: OrgUnitDocument): Promise<void> {
  const movedAt = top.past.at(-1)?.until;
  if (movedAt === undefined) return;
  if (top.kind === 'branch') await alignMembers(top);
  for (const node of await listNodesBelow(top._id)) {
    const path = [...top.path, ...node.path.slice(node.path.indexOf(top._id) + 1)];
    const after = `${path}` === `${node.path}` ? node : movedTo(node, path, movedAt);
    if (after !== node && !(await changeNode(node, after))) continue;
    if (after.kind === 'branch') await alignMembers(after);
  }
}
