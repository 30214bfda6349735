import type { Contract } from '../../../../../types/contract';
import { refuse, type Handler } from '../../../runtime/handlers';
import { changeOrgUnit } from '../steps/change-org-unit';

/** An administrator gives an organisation unit another name. */
export const renameOrgUnit: Handler<Contract['organisation']['renameOrgUnit']> = async ({ name, ...target }, call) =>
  changeOrgUnit('orgUnitRenamed', target, call, async orgUnit => {
    if (orgUnit.dissolvedAt !== null) return refuse('dissolved');
    if (orgUnit.name === name) return refuse('unchanged');
    const after = { ...orgUnit, name, version: orgUnit.version + 1 };
    return { after, fields: [{ field: '名称', from: orgUnit.name, to: name }] };
  });
