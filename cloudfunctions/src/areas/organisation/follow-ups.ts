import type { RosterChangeDocument } from '../../records/roster-changes/document';
import { countOpen, renameHost } from '../../records/gatherings/store';
import { orgUnitChange } from '../../records/roster-changes/rules';
import { addChange } from '../../records/roster-changes/store';
import { placeIn } from '../../domain/place';
import { aligned, kindNames, replaced } from './rules';
import type { OrgUnitDocument } from '../../records/org-units/document';
import type { MemberDocument } from '../../records/members/document';
import { changeMember, countPeople, listMembersOf, nameBranch, nameUnit } from '../../records/members/store';
import { changeNode, countBelow, findOrgUnit, listNodesBelow, reopen } from '../../records/org-units/store';

/** Changes under way at one time; each is a round trip. */
const changesAtOnce = 8;

/** Writes the present name of an organisation unit wherever it is kept with what is still to come. */
async function alignNames({ _id, kind, name }: OrgUnitDocument): Promise<void> {
  if (kind === 'branch') await nameBranch(_id, name);
  if (kind === 'unit') await nameUnit(_id, name);
  await renameHost(_id, name);
}

async function alignMembers(branch: OrgUnitDocument): Promise<void> {
  const unit = await findOrgUnit(branch.path[1] ?? '');
  const movedAt = branch.past.at(-1)?.until;
  if (!unit || movedAt === undefined) return;
  const place = placeIn(branch, unit);
  const changed = (await listMembersOf(branch._id)).flatMap(member => {
    const after = aligned(member, place, movedAt);
    return after ? [[member, after] as const] : [];
  });
  for (let start = 0; start < changed.length; start += changesAtOnce) {
    const some = changed.slice(start, start + changesAtOnce);
    await Promise.all(some.map(([member, after]: readonly [MemberDocument, object]) => changeMember(member, after)));
  }
}

/** Brings everything below an organisation unit, and everybody in it, to where it stands now. */
async function alignPaths(top: OrgUnitDocument): Promise<void> {
  const movedAt = top.past.at(-1)?.until;
  if (movedAt === undefined) return;
  if (top.kind === 'branch') await alignMembers(top);
  for (const node of await listNodesBelow(top._id)) {
    const path = [...top.path, ...node.path.slice(node.path.indexOf(top._id) + 1)];
    const after = `${path}` === `${node.path}` ? node : replaced(node, path, movedAt);
    if (after !== node && !(await changeNode(node, after))) continue;
    if (after.kind === 'branch') await alignMembers(after);
  }
}

/** Takes back a dissolution that somebody who was just being added or moved there came too late for. */
async function reopenUnlessEmpty(orgUnit: OrgUnitDocument, change: RosterChangeDocument): Promise<void> {
  const { _id } = orgUnit;
  const [people, below, open] = await Promise.all([countPeople(_id), countBelow(_id), countOpen(_id)]);
  if (people + below + open === 0) return;
  const after = await reopen(_id);
  if (!after) return;
  const reason = '撤销时又有人员、下级组织或活动加入，已自动恢复';
  const fields = [{ field: kindNames[after.kind], from: null, to: after.name }];
  const told = {
    _id: `${change._id}-reopened`,
    kind: 'orgUnitAdded',
    by: change.by,
    at: change.at,
    reason,
    fields,
  } as const;
  await addChange(orgUnitChange(orgUnit, after, told));
}

/** Does what follows from a change of the tree, any number of times: what others keep of it is brought in line with it. */
export async function followUpTree(change: RosterChangeDocument): Promise<void> {
  const orgUnit = await findOrgUnit(change.subject.orgUnitId);
  if (!orgUnit) return;
  if (change.kind === 'orgUnitRenamed') await alignNames(orgUnit);
  if (change.kind === 'orgUnitMoved') await alignPaths(orgUnit);
  if (change.kind === 'orgUnitDissolved' && orgUnit.dissolvedAt !== null) await reopenUnlessEmpty(orgUnit, change);
}
