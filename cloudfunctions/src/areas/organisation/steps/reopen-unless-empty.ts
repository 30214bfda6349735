import { countOpen } from '../../../records/gatherings/store';
import { countPeople } from '../../../records/members/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { countBelow, reopen } from '../../../records/org-units/store';
import type { RosterChangeDocument } from '../../../records/roster-changes/document';
import { orgUnitChange } from '../../../records/roster-changes/rules';
import { addChange } from '../../../records/roster-changes/store';
import { kindNames } from '../rules';

/** Takes back a dissolution that somebody who was just being added or moved there came too late for. */
export async function reopenUnlessEmpty(orgUnit: OrgUnitDocument, change: RosterChangeDocument): Promise<void> {
  const { _id } = orgUnit;
  const [people, below, open] = await Promise.all([countPeople(_id), countBelow(_id), countOpen(_id)]);
  if (people + below + open === 0) return;
  const after = await reopen(_id);
  if (!after) return;
  const entry = orgUnitChange(orgUnit, after, {
    _id: `${change._id}-reopened`,
    kind: 'orgUnitAdded',
    by: change.by,
    at: change.at,
    reason: '撤销时又有人员、下级组织或活动加入，已自动恢复',
    fields: [{ field: kindNames[after.kind], from: null, to: after.name }],
  });
  await addChange(entry);
}
