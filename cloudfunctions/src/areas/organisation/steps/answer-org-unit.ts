import { findOrgUnit, listOrgUnits } from '../../../records/org-units/store';
import { Failure } from '../../../runtime/failures';
import { done } from '../../../runtime/handlers';
import { orgUnitOf } from '../view';
import { readContents } from './read-contents';

/** An organisation unit after a change of it. */
export async function answerOrgUnit(orgUnitId: string, now: number) {
  const orgUnit = await findOrgUnit(orgUnitId);
  if (!orgUnit) throw new Failure('notFound');
  const [contents, above] = await Promise.all([readContents(orgUnit), listOrgUnits(orgUnit.path.slice(0, -1))]);
  return done({ orgUnit: orgUnitOf(orgUnit, contents, above), now });
}
