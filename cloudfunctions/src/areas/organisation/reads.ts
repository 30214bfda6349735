import type { Contract } from '../../../../types/contract';
import { done, type Handler } from '../../runtime/handlers';
import { mayDo } from './rules';
import { contentsOf, orgUnitOf } from './view';

const getOrgUnit: Handler<Contract['organisation']['getOrgUnit']> = async (_input, { orgUnit, caller, now }) => {
  const contents = await contentsOf(orgUnit);
  return done({ orgUnit: await orgUnitOf(orgUnit, contents), may: mayDo(orgUnit, contents, caller.held), now });
};

export const reads = { getOrgUnit };
