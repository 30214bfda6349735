import type { GatheringDocument } from '../../../records/gatherings/document';
import type { LeaveDocument } from '../../../records/leaves/document';
import { markTold } from '../../../records/leaves/store';
import { remindPeople } from './remind-people';

const kindOf = { approved: 'leaveApproved', declined: 'leaveDeclined' } as const;

/** Tells a person what was decided on their request, and notes that it is done; the same decision twice is one message. */
export async function tellLeaveDecision(
  gathering: GatheringDocument,
  leave: LeaveDocument,
  now: number,
): Promise<void> {
  const { memberId, branchId, state, request } = leave;
  if (request && (state === 'approved' || state === 'declined'))
    await remindPeople(gathering, kindOf[state], [{ _id: memberId, branchId, of: request.requestId }], now);
  await markTold(leave);
}
