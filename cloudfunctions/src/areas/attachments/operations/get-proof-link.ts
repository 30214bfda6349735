import type { Contract } from '../../../../../types/contract';
import { personAt } from '../../../domain/person-at';
import { findLeave } from '../../../records/leaves/store';
import type { Handler } from '../../../runtime/handlers';
import { offerAttachment } from '../steps/offer-attachment';

type Operation = Contract['attachments']['getProofLink'];

/** A proof of a leave, for the secretary who decides it. */
export const getProofLink: Handler<Operation> = async ({ gatheringId, branchId, memberId, attachmentId }, { now }) => {
  const leave = await findLeave(personAt(gatheringId, memberId));
  const proofIds = leave?.branchId === branchId ? (leave.request?.proofIds ?? []) : [];
  return offerAttachment(attachmentId, proofIds, now);
};
