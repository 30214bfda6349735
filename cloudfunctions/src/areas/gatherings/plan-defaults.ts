import type { Contract } from '../../../../types/contract';
import type { OrgUnitDocument } from '../../platform/documents';
import { done, type Handler } from '../../runtime/handlers';
import { countPeople, listRightBelow } from '../organisation/store';
import { listMembersIn } from '../roster/store';
import { branchChoices, isBranch, kindDefaults, unitChoices } from './defaults-rules';

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
