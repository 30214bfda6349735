import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { planOf } from '../../records/gatherings/rules';
import { findLeave, leaveAt } from '../../records/leaves/store';
import { offerAttachment } from './link';

export const attachments: Handlers<Contract['attachments']> = {
  // What tells files apart is needed by no other operation.
  attach: async (input, call) => (await import('./attach')).attach(input, call),

  getPaperLink({ attachmentId }, { gathering, now }) {
    const papers = planOf(gathering).attachments.map(paper => paper.attachmentId);
    return offerAttachment(attachmentId, papers, now);
  },

  getOwnProofLink: ({ attachmentId }, { own, now }) =>
    offerAttachment(attachmentId, own.leave?.request?.proofIds ?? [], now),

  async getProofLink({ gatheringId, branchId, memberId, attachmentId }, { now }) {
    const leave = await findLeave(leaveAt(gatheringId, memberId));
    return offerAttachment(attachmentId, leave?.branchId === branchId ? (leave.request?.proofIds ?? []) : [], now);
  },
};
