import type { Contract } from '../../../../../types/contract';
import type { Handler } from '../../../runtime/handlers';
import { offerAttachment } from '../steps/offer-attachment';

type Operation = Contract['attachments']['getOwnProofLink'];

/** A proof of the caller's own leave. */
export const getOwnProofLink: Handler<Operation> = async ({ attachmentId }, { own, now }) =>
  offerAttachment(attachmentId, own.leave?.request?.proofIds ?? [], now);
