import type { Contract } from '../../../../types/contract';
import type { Me } from '../../../../types/identity';
import { done, type Handlers } from '../../runtime/handlers';
import type { Caller } from '../../runtime/facts';

function viewOf({ memberId, name, member }: Caller): Me {
  return {
    memberId,
    name,
    title: member.title,
    standing: member.standing,
    branch: { orgUnitId: member.branchId, name: member.branchName },
    unit: { orgUnitId: member.unitId, name: member.unitName },
    roles: [...member.roles],
  };
}

export const identity: Handlers<Contract['identity']> = {
  async getMe(_input, { caller, now }) {
    return done({ me: caller && viewOf(caller), now });
  },
};
