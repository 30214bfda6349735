import type { Contract } from '../../../../../types/contract';
import { manages } from '../../../runtime/access';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { readRoll } from '../steps/read-roll';
import { rollCallOf } from '../view';

/** The secretary reads the roll of a branch, live. */
export const getRollCall: Handler<Contract['attendance']['getRollCall']> = async (
  { branchId },
  { gathering, caller, host, now },
) => {
  const { state } = gathering;
  if (state !== 'published' && state !== 'closed') return refuse('notPublished');
  const { rows, unseated, phonesShared, guests } = await readRoll(gathering, branchId, state === 'closed');
  const runsIt = state === 'published' && manages(caller.held, host);
  const roll = {
    rows,
    unseated,
    phonesShared,
    guests,
    maySignUp: runsIt && unseated.length > 0,
    mayKeepGuests: runsIt && branchId === gathering.host.orgUnitId,
  };
  return done(rollCallOf({ ...gathering, state }, branchId, roll, now));
};
