import type { Contract } from '../../../../types/contract';
import { done, type Handler } from '../../runtime/handlers';
import { branchChoices, isBranch, kindDefaults, unitChoices } from './defaults-rules';
import type { OrgUnitDocument } from '../../records/org-units/document';
import { countPeople, listMembersIn } from '../../records/members/store';
import { listRightBelow } from '../../records/org-units/store';

const membersAtMost = 1000;

async function choicesOf(host: OrgUnitDocument) {
  if (isBranch(host)) return branchChoices(host, await listMembersIn([host._id], membersAtMost));
  const [people, below] = await Promise.all([countPeople(host._id), listRightBelow(host._id)]);
  return unitChoices(host, people, below);
}

export const getPlanDefaults: Handler<Contract['gatherings']['getPlanDefaults']> = async (_input, { orgUnit }) => {
  const audience = await choicesOf(orgUnit);
  return done({
    host: { orgUnitId: orgUnit._id, name: orgUnit.name, isBranch: isBranch(orgUnit) },
    kinds: kindDefaults(orgUnit._id, audience),
    audience,
  });
};
