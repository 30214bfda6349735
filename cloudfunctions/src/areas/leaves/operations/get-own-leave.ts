import type { Contract } from '../../../../../types/contract';
import { expectedIn } from '../../../domain/placement';
import { seatedAt } from '../../../domain/seating';
import { done, type Handler } from '../../../runtime/handlers';
import { mayWithdraw, refuseRequest } from '../rules';
import { readLeave } from '../steps/answer-leave';

/** Shows the caller's own leave from a gathering, and what they may do about it. */
export const getOwnLeave: Handler<Contract['leaves']['getOwnLeave']> = async (
  _input,
  { gathering, own, caller, now },
) => {
  const { leave, checkIn } = own;
  const expected = expectedIn(caller.member, gathering, seatedAt(gathering, own.signUpList)) !== null;
  return done({
    leave: leave && (await readLeave(leave, caller.name)),
    mayRequest: leave?.state !== 'requested' && refuseRequest({ gathering, expected, checkIn, leave }) === null,
    mayWithdraw: mayWithdraw(gathering, leave),
    now,
  });
};
