import type { Contract } from '../../../../../types/contract';
import { addDelegation, findMember } from '../../../records/members/store';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Answer, type Handler } from '../../../runtime/handlers';
import { retryWrite } from '../../../runtime/retry-write';
import { isSameDelegation, newDelegation, refuseDelegation } from '../rules/delegations';
import { readDelegationView } from '../steps/read-delegation-view';

type Operation = Contract['roles']['delegate'];

/** The secretary of a branch lets somebody of its committee stand in for them. */
export const delegate: Handler<Operation> = async (input, call) => {
  const { caller, orgUnit, now } = call;
  return retryWrite<Answer<Operation>>(async () => {
    const member = await findMember(input.memberId);
    if (!member) return refuse('notOnCommittee');
    const earlier = member.grants.find(({ grantId }) => grantId === input.grantId);
    if (earlier) {
      if (!isSameDelegation(earlier, input, caller.memberId)) throw new Failure('conflict');
      return done({ delegation: await readDelegationView(earlier, member, call), now });
    }
    const delegator = member.standsInFor === undefined ? null : await findMember(member.standsInFor);
    const facts = { by: caller.member, delegator, branchId: orgUnit._id, now };
    const refusal = refuseDelegation(member, input, facts);
    if (refusal) return { ok: false, refusal };
    const made = newDelegation(input, orgUnit, authorOf(caller), now);
    if (!(await addDelegation(member, made))) return undefined;
    return done({ delegation: await readDelegationView(made, member, call), now });
  });
};
