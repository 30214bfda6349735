import type { Contract } from '../../../../../types/contract';
import { listOrgUnits } from '../../../records/org-units/store';
import { done, type Handler } from '../../../runtime/handlers';
import { mayDo } from '../rules';
import { readContents } from '../steps/read-contents';
import { orgUnitOf } from '../view';

/** An administrator reads an organisation unit, and what they may do with it. */
export const getOrgUnit: Handler<Contract['organisation']['getOrgUnit']> = async (_input, { orgUnit, caller, now }) => {
  const [contents, above] = await Promise.all([readContents(orgUnit), listOrgUnits(orgUnit.path.slice(0, -1))]);
  return done({
    orgUnit: orgUnitOf(orgUnit, contents, above),
    may: mayDo(orgUnit, contents, caller.held),
    now,
  });
};
