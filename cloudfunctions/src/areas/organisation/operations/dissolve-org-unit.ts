import type { Contract } from '../../../../../types/contract';
import { countOpen } from '../../../records/gatherings/store';
import { countPeople } from '../../../records/members/store';
import { countBelow } from '../../../records/org-units/store';
import { refuse, type Handler } from '../../../runtime/handlers';
import { kindNames } from '../rules';
import { changeOrgUnit } from '../steps/change-org-unit';

/** An administrator dissolves an organisation unit that nobody and nothing belongs to. */
export const dissolveOrgUnit: Handler<Contract['organisation']['dissolveOrgUnit']> = async (input, call) => {
  const { reason, ...target } = input;
  const { orgUnitId } = target;
  const [people, below, gatherings] = await Promise.all([
    countPeople(orgUnitId),
    countBelow(orgUnitId),
    countOpen(orgUnitId),
  ]);
  return changeOrgUnit('orgUnitDissolved', target, call, async orgUnit => {
    if (orgUnit.kind === 'committee' || orgUnit.dissolvedAt !== null) return refuse('notHere');
    if (people + below > 0) return refuse('notEmpty', { people, below });
    if (gatherings > 0) return refuse('gatheringsOpen', { gatherings });
    const after = { ...orgUnit, dissolvedAt: call.now, version: orgUnit.version + 1 };
    return { after, fields: [{ field: kindNames[orgUnit.kind], from: orgUnit.name, to: null }], reason };
  });
};
