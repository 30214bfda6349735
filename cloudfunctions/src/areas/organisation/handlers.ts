import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { addOrgUnit } from './operations/add-org-unit';
import { dissolveOrgUnit } from './operations/dissolve-org-unit';
import { getOrgUnit } from './operations/get-org-unit';
import { moveOrgUnit } from './operations/move-org-unit';
import { renameOrgUnit } from './operations/rename-org-unit';

export const organisation: Handlers<Contract['organisation']> = {
  getOrgUnit,
  addOrgUnit,
  renameOrgUnit,
  moveOrgUnit,
  dissolveOrgUnit,
};
