import type { Contract } from '../../../../../types/contract';
import { planOf } from '../../../records/gatherings/rules';
import type { Handler } from '../../../runtime/handlers';
import { offerAttachment } from '../steps/offer-attachment';

type Operation = Contract['attachments']['getPaperLink'];

/** A paper of a gathering, for its audience. */
export const getPaperLink: Handler<Operation> = async ({ attachmentId }, { gathering, now }) => {
  const papers = planOf(gathering).attachments.map(paper => paper.attachmentId);
  return offerAttachment(attachmentId, papers, now);
};
