import type { Contract } from '../../../../../types/contract';
import { listAllOrgUnits } from '../../../records/org-units/store';
import { done, type Handler } from '../../../runtime/handlers';
import { offerWorkbook } from '../steps/offer-workbook';
import { branchesSheet, explanationSheet, peopleSheet } from '../view';

/** An administrator fetches an empty roster file with the branches that people can be put into. */
export const getTemplate: Handler<Contract['roster']['getTemplate']> = async ({ orgUnitId }, { now }) => {
  const branches = branchesSheet(await listAllOrgUnits(), orgUnitId);
  const sheets = [peopleSheet([]), branches, explanationSheet()];
  const path = `exports/template-${orgUnitId}/${now}.xlsx`;
  return done({ file: await offerWorkbook(path, '花名册模板.xlsx', sheets, now) });
};
