import type { Contract } from '../../../../../types/contract';
import { dateText } from '../../../domain/local-time';
import { openPhone } from '../../../platform/personal-data';
import { readMembersWithin } from '../../../records/members/store';
import { listAllOrgUnits } from '../../../records/org-units/store';
import { orgUnitChange } from '../../../records/roster-changes/rules';
import { addChange } from '../../../records/roster-changes/store';
import { authorOf } from '../../../runtime/facts';
import { done, type Handler } from '../../../runtime/handlers';
import { offerWorkbook } from '../steps/offer-workbook';
import { branchesSheet, peopleSheet } from '../view';

/** An administrator takes the roster of their part of the tree out as a file. */
export const exportRoster: Handler<Contract['roster']['exportRoster']> = async (input, { caller, orgUnit, now }) => {
  const { orgUnitId, exportId } = input;
  const everybody = await readMembersWithin(orgUnitId);
  const members = [...everybody.values()].filter(({ state }) => state === 'active');
  const entry = orgUnitChange(null, orgUnit, {
    _id: exportId,
    kind: 'exported',
    by: authorOf(caller),
    at: now,
    fields: [{ field: '人数', from: null, to: String(members.length) }],
  });
  // On record before anybody has the file.
  await addChange(entry);
  const exported = members.map(member => ({ ...member, phone: member.phone && openPhone(member.phone) }));
  const sheets = [peopleSheet(exported), branchesSheet(await listAllOrgUnits(), orgUnitId)];
  const name = `花名册-${orgUnit.name}-${dateText(now)}.xlsx`;
  const file = await offerWorkbook(`exports/${exportId}/${now}.xlsx`, name, sheets, now);
  return done({ file, people: members.length });
};
