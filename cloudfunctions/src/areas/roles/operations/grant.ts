import type { Contract } from '../../../../../types/contract';
import { addGrant, findMember } from '../../../records/members/store';
import { authorOf } from '../../../runtime/facts';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Answer, type Handler } from '../../../runtime/handlers';
import { retryWrite } from '../../../runtime/retry-write';
import { isSameGrant, newGrant, refuseGrant } from '../rules/grants';
import { mayKnowOf } from '../rules/known-member';
import { grantOf } from '../view';

type Operation = Contract['roles']['grant'];

/** An administrator grants somebody a role over an organisation unit. */
export const grant: Handler<Operation> = async (input, { caller, orgUnit, now }) => {
  const here = new Map([[orgUnit._id, orgUnit.path]]);
  const reading = { caller, orgUnitId: orgUnit._id, paths: here, delegators: new Map(), now };
  return retryWrite<Answer<Operation>>(async () => {
    const member = await findMember(input.memberId);
    const earlier = member?.grants.find(({ grantId }) => grantId === input.grantId);
    if (member && earlier) {
      if (!isSameGrant(earlier, input, caller.memberId)) throw new Failure('conflict');
      return done({ grant: grantOf(earlier, member, orgUnit.path, reading), now });
    }
    if (!member || !mayKnowOf(caller, member)) return refuse('notFound');
    const refusal = refuseGrant(member, input, { by: caller, orgUnit, now });
    if (refusal) return { ok: false, refusal };
    const made = newGrant(input, orgUnit, authorOf(caller), now);
    if (!(await addGrant(member, made))) return undefined;
    return done({ grant: grantOf(made, member, orgUnit.path, reading), now });
  });
};
