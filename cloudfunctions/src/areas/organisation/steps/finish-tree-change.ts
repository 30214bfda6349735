import { renameHost } from '../../../records/gatherings/store';
import { nameBranch, nameUnit } from '../../../records/members/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { findOrgUnit } from '../../../records/org-units/store';
import type { RosterChangeDocument } from '../../../records/roster-changes/document';
import { alignPaths } from './align-paths';
import { reopenUnlessEmpty } from './reopen-unless-empty';

/** Writes the present name of an organisation unit wherever it is kept with what is still to come. */
async function alignNames({ _id, kind, name }: OrgUnitDocument): Promise<void> {
  if (kind === 'branch') await nameBranch(_id, name);
  if (kind === 'unit') await nameUnit(_id, name);
  await renameHost(_id, name);
}

/** Does what follows from a change of the tree, any number of times: what others keep of it is brought in line with it. */
export async function finishTreeChange(change: RosterChangeDocument): Promise<void> {
  const orgUnit = await findOrgUnit(change.subject.orgUnitId);
  if (!orgUnit) return;
  if (change.kind === 'orgUnitRenamed') await alignNames(orgUnit);
  if (change.kind === 'orgUnitMoved') await alignPaths(orgUnit);
  if (change.kind === 'orgUnitDissolved' && orgUnit.dissolvedAt !== null) await reopenUnlessEmpty(orgUnit, change);
}
