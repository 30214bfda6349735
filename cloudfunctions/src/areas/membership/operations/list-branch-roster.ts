import type { Contract } from '../../../../../types/contract';
import { listEverOfBranch } from '../../../records/members/store';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { entryOf } from '../view';

/** An administrator reads everybody who belongs to a branch or ever did. */
export const listBranchRoster: Handler<Contract['membership']['listBranchRoster']> = async (
  _input,
  { orgUnit, now },
) => {
  if (orgUnit.kind !== 'branch') return refuse('notABranch');
  const { _id: orgUnitId, name } = orgUnit;
  const items = (await listEverOfBranch(orgUnitId)).map(member => entryOf(member, orgUnitId));
  const here = items.filter(({ state }) => state === 'active');
  const gone = items.filter(({ state }) => state !== 'active');
  return done({ branch: { orgUnitId, name }, items: [...here, ...gone], now });
};
