import type { Contract } from '../../../../../types/contract';
import { countPeople, listMembersIn } from '../../../records/members/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { listRightBelow } from '../../../records/org-units/store';
import { done, type Handler } from '../../../runtime/handlers';
import { branchChoices, isBranch, kindDefaults, unitChoices } from '../rules/plan-defaults';

const membersAtMost = 1000;

async function readChoices(host: OrgUnitDocument) {
  if (isBranch(host)) return branchChoices(host, await listMembersIn([host._id], membersAtMost));
  const [people, below] = await Promise.all([countPeople(host._id), listRightBelow(host._id)]);
  return unitChoices(host, people, below);
}

/** Says what a plan of each kind starts from, and whom it may be for. */
export const getPlanDefaults: Handler<Contract['gatherings']['getPlanDefaults']> = async (_input, { orgUnit }) => {
  const audience = await readChoices(orgUnit);
  return done({
    host: { orgUnitId: orgUnit._id, name: orgUnit.name, isBranch: isBranch(orgUnit) },
    kinds: kindDefaults(orgUnit._id, audience),
    audience,
  });
};
