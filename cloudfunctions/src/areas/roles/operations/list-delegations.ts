import type { Contract } from '../../../../../types/contract';
import { runsBranch } from '../../../domain/roles';
import { listBranchCommittee, listGranted } from '../../../records/members/store';
import { done, type Handler } from '../../../runtime/handlers';
import { dayLimit } from '../rules/delegations';
import { readDelegationView } from '../steps/read-delegation-view';

const holderLimit = 1000;

/** The secretary reads who stands or stood in for them, and who of the committee could. */
export const listDelegations: Handler<Contract['roles']['listDelegations']> = async (_input, call) => {
  const { caller, orgUnit, now } = call;
  const runs = runsBranch(caller.member, orgUnit._id, now);
  const [holders, committee] = await Promise.all([
    listGranted([orgUnit._id], null, holderLimit),
    runs ? listBranchCommittee(orgUnit._id) : [],
  ]);
  const found = holders.flatMap(member =>
    member.grants
      .filter(({ delegated, orgUnitId }) => delegated && orgUnitId === orgUnit._id)
      .map(grant => readDelegationView(grant, member, call)),
  );
  const candidates = committee.flatMap(member =>
    member.duty === null || member._id === caller.memberId || runsBranch(member, orgUnit._id, now)
      ? []
      : [{ memberId: member._id, name: member.name, duty: member.duty }],
  );
  return done({ items: (await Promise.all(found)).sort((a, b) => b.at - a.at), candidates, dayLimit, now });
};
