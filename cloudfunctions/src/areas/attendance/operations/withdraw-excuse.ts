import type { Contract } from '../../../../../types/contract';
import { refuseClosed } from '../../../records/gatherings/rules';
import { withdrawApproved } from '../../../records/leaves/store';
import { done, type Handler } from '../../../runtime/handlers';
import { readRoll } from '../steps/read-roll';

/** The secretary takes an excuse back. */
export const withdrawExcuse: Handler<Contract['attendance']['withdrawExcuse']> = async (
  { gatheringId, branchId, memberId },
  { gathering },
) => {
  const closed = refuseClosed(gathering);
  if (closed) return { ok: false, refusal: closed };
  const { members } = await readRoll(gathering, branchId, false);
  if (members.some(({ _id }) => _id === memberId)) await withdrawApproved(gatheringId, memberId);
  return done({ memberId });
};
