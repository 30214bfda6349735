import type { Contract } from '../../../../../types/contract';
import { findLeave, leaveAt } from '../../../records/leaves/store';
import type { Handler } from '../../../runtime/handlers';
import { offerAttachment } from '../steps/offer-attachment';

type Operation = Contract['attachments']['getProofLink'];

/** A proof of a leave, for the secretary who decides it. */
export const getProofLink: Handler<Operation> = async ({ gatheringId, branchId, memberId, attachmentId }, { now }) => {
  const leave = await findLeave(leaveAt(gatheringId, memberId));
  const proofIds = leave?.branchId === branchId ? (leave.request?.proofIds ?? []) : [];
  return offerAttachment(attachmentId, proofIds, now);
};
